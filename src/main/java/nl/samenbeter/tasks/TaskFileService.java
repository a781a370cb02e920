package nl.samenbeter.tasks;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.files.FileOwner;
import nl.samenbeter.files.IncomingFile;
import nl.samenbeter.files.StoredFile;
import nl.samenbeter.files.StoredFileId;
import nl.samenbeter.files.StoredFiles;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People's door to the files of a task. Private tasks have none, nor has what is said between a coach and somebody else
 * or answered without a name (rulings 36).
 */
@Service
public class TaskFileService {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    private static final Set<String> CONFIDENTIAL = Set.of("barometer", "coach-talk");

    private final TaskEntries entries;
    private final TaskNotes notes;
    private final StoredFiles files;
    private final CurrentUser currentUser;
    private final Directory directory;

    TaskFileService(
            TaskEntries entries, TaskNotes notes, StoredFiles files, CurrentUser currentUser, Directory directory) {
        this.entries = entries;
        this.notes = notes;
        this.files = files;
        this.currentUser = currentUser;
        this.directory = directory;
    }

    /** How many there are; nothing where there is nothing to read and nothing to add. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public Optional<Integer> count(TaskId task) {
        var entry = entry(task);
        if (!mayHaveFiles(entry)) {
            return Optional.empty();
        }
        int count = files.count(TaskFileRights.KIND, task.value());
        return count > 0 || entry.state() == TaskState.OPEN ? Optional.of(count) : Optional.empty();
    }

    /** @throws DomainException {@code tasks.noFiles} */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public TaskFiles files(TaskId task) {
        var entry = entry(task);
        refuseWithoutFiles(entry);
        PersonId me = currentUser.require().person();
        List<StoredFile> stored = files.of(TaskFileRights.KIND, task.value());
        Map<PersonId, String> names =
                directory.names(stored.stream().map(StoredFile::person).toList());
        return new TaskFiles(
                entry.state() == TaskState.OPEN,
                stored.stream()
                        .map(file -> new TaskFiles.Line(
                                file.id(),
                                file.name(),
                                file.type(),
                                file.size(),
                                names.getOrDefault(file.person(), ""),
                                me.equals(file.person()),
                                LocalDateTime.ofInstant(file.storedAt(), HOME)))
                        .toList());
    }

    /**
     * Asked before a file is received.
     *
     * @throws DomainException {@code tasks.noFiles}, or {@code tasks.noMoreFiles} after the task's end
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public void mustTakeFiles(TaskId task) {
        refuseToTake(entry(task));
    }

    /** @throws DomainException as {@link #mustTakeFiles}, or {@code files.tooMany} with the limit */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public StoredFileId attach(TaskId task, IncomingFile file) {
        var entry = entries.lock(task).orElseThrow(() -> new DomainException("tasks.gone"));
        refuseToTake(entry);
        StoredFileId id = files.keep(
                new FileOwner(TaskFileRights.KIND, task.value(), entry.school(), entries.programme(task)), file);
        notes.writeFile(task, currentUser.require().person(), id, file.name());
        return id;
    }

    /**
     * Takes one's own file away for good; also after the task's end. Again is the same as once.
     *
     * @throws DomainException {@code tasks.notYourFile}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void remove(TaskId task, StoredFileId file) {
        PersonId me = currentUser.require().person();
        Optional<StoredFile> stored = files.find(file).filter(one -> one.owner().equals(task.value()));
        if (stored.isEmpty()) {
            return;
        }
        if (!me.equals(stored.get().person())) {
            throw new DomainException("tasks.notYourFile");
        }
        files.remove(file);
        notes.forgetFile(file);
        notes.write(task, TaskNoteKind.FILE_REMOVED, me);
    }

    private TaskEntries.Entry entry(TaskId task) {
        return entries.find(task).orElseThrow(() -> new DomainException("tasks.gone"));
    }

    private static void refuseToTake(TaskEntries.Entry entry) {
        refuseWithoutFiles(entry);
        if (entry.state() != TaskState.OPEN) {
            throw new DomainException("tasks.noMoreFiles");
        }
    }

    private static void refuseWithoutFiles(TaskEntries.Entry entry) {
        if (!mayHaveFiles(entry)) {
            throw new DomainException("tasks.noFiles");
        }
    }

    private static boolean mayHaveFiles(TaskEntries.Entry entry) {
        return !entry.candidateGroups().isEmpty() && !CONFIDENTIAL.contains(entry.kind());
    }
}
