package nl.samenbeter.tasks;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to what is said about a task and what has happened to it. */
@Service
public class TaskTalkService {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final TaskEntries entries;
    private final TaskNotes notes;
    private final HelpNotes help;
    private final TaskNotices notices;
    private final CurrentUser currentUser;
    private final Directory directory;

    TaskTalkService(
            TaskEntries entries,
            TaskNotes notes,
            HelpNotes help,
            TaskNotices notices,
            CurrentUser currentUser,
            Directory directory) {
        this.entries = entries;
        this.notes = notes;
        this.help = help;
        this.notices = notices;
        this.currentUser = currentUser;
        this.directory = directory;
    }

    /**
     * Says something to those who share the task; also after its end. From somebody who was asked for help it is the
     * answer.
     *
     * @throws DomainException {@code tasks.commentMissing}, {@code shared.textTooLong}, or {@code tasks.notToDiscuss} for a
     *     private task, which nobody else would read
     */
    @PreAuthorize("@taskAccess.reads(#task)")
    @Transactional
    public void comment(TaskId task, String typed) {
        var entry = entries.find(task).orElseThrow(() -> new DomainException("tasks.gone"));
        if (entry.candidateGroups().isEmpty()) {
            throw new DomainException("tasks.notToDiscuss");
        }
        String words = PeoplesWords.of(typed);
        if (words.isEmpty()) {
            throw new DomainException("tasks.commentMissing");
        }
        PersonId me = currentUser.require().person();
        notes.write(task, TaskNoteKind.COMMENT, me, null, words, null);
        List<PersonId> askers = help.answered(task, me);
        if (!askers.isEmpty()) {
            notices.helpAnswered(task, me, askers);
        }
        notices.commented(entry, me, askers);
    }

    /** What happened to the task and what was said about it, in that order. */
    @PreAuthorize("@taskAccess.reads(#task)")
    @Transactional(readOnly = true)
    public List<TaskNote> history(TaskId task) {
        PersonId me = currentUser.require().person();
        List<TaskNotes.Written> written = notes.of(task);
        Map<PersonId, String> names = directory.names(written.stream()
                .flatMap(note -> Stream.of(note.person(), note.other()))
                .filter(Objects::nonNull)
                .toList());
        return written.stream().map(note -> told(note, me, names)).toList();
    }

    private static TaskNote told(TaskNotes.Written note, PersonId me, Map<PersonId, String> names) {
        boolean readable = note.kind() == TaskNoteKind.COMMENT
                || note.kind() == TaskNoteKind.FILE_ADDED
                || me.equals(note.person())
                || me.equals(note.other());
        return new TaskNote(
                note.kind(),
                name(note.person(), names),
                me.equals(note.person()),
                note.other() == null ? null : name(note.other(), names),
                readable ? note.words() : null,
                note.day(),
                LocalDateTime.ofInstant(note.at().toInstant(), HOME));
    }

    private static String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
