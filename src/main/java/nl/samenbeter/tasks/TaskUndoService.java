package nl.samenbeter.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.files.StoredFiles;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to taking back a task that was finished by mistake (rulings 44). */
@Service
public class TaskUndoService {

    /** So long after finishing. */
    static final Duration LIMIT = Duration.ofMinutes(10);

    private final TaskEntries entries;
    private final TaskAnswers answers;
    private final TaskDrafts drafts;
    private final TaskNotes notes;
    private final StoredFiles files;
    private final WayBack wayBack;
    private final ObjectProvider<TaskReopening> rooms;
    private final EngineUser engineUser;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    TaskUndoService(
            TaskEntries entries,
            TaskAnswers answers,
            TaskDrafts drafts,
            TaskNotes notes,
            StoredFiles files,
            WayBack wayBack,
            ObjectProvider<TaskReopening> rooms,
            EngineUser engineUser,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.entries = entries;
        this.answers = answers;
        this.drafts = drafts;
        this.notes = notes;
        this.files = files;
        this.wayBack = wayBack;
        this.rooms = rooms;
        this.engineUser = engineUser;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * Opens the reader's finished task again, with what was answered as a draft.
     *
     * @return the task that is open now: to the engine it is another one
     * @throws DomainException why not: {@code tasks.undoNotYours}, {@code tasks.undoTooLate}, {@code
     *     tasks.undoNotThisKind}, {@code tasks.undoGoneOn}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public TaskId reopen(TaskId task) {
        PersonId me = currentUser.require().person();
        var entry = entries.lock(task).orElseThrow(() -> new DomainException("tasks.gone"));
        TaskReopening.Finished finished = finished(entry);
        TaskReopening room = room(finished).orElseThrow(() -> new DomainException("tasks.undoNotThisKind"));
        room.reopen(finished);
        TaskId again = engineUser.acting(me, () -> {
            try {
                return wayBack.backTo(task, me);
            } catch (OptimisticLockingException lost) {
                throw new DomainException("tasks.undoGoneOn");
            }
        });
        Map<String, String> typed = answers.read(task);
        answers.forget(task);
        entries.reopened(task);
        notes.keepBegin(task);
        notes.move(task, again);
        files.move(TaskFileRights.KIND, task.value(), again.value());
        notes.write(again, TaskNoteKind.FINISHED, me);
        notes.write(again, TaskNoteKind.REOPENED, me);
        if (!typed.isEmpty()) {
            drafts.save(again, me, entry.school().value(), typed, null, programmeClock.instant());
        }
        return again;
    }

    /**
     * Whether to offer it; the process may still have gone on.
     *
     * @return false for a task that is not done by the reader, was done too long ago, or of a kind that cannot be taken back
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public boolean mayReopen(TaskId task) {
        try {
            return entries.find(task).map(this::finished).flatMap(this::room).isPresent();
        } catch (DomainException no) {
            return false;
        }
    }

    private TaskReopening.Finished finished(TaskEntries.Entry entry) {
        if (entry.state() != TaskState.DONE || !currentUser.require().person().equals(entry.lastAssignee())) {
            throw new DomainException("tasks.undoNotYours");
        }
        if (programmeClock.instant().isAfter(entries.endedAt(entry.id()).plus(LIMIT))) {
            throw new DomainException("tasks.undoTooLate");
        }
        var origin = answers.origin(entry.id()).orElseThrow();
        return new TaskReopening.Finished(
                entry.id(), origin.process(), origin.element(), origin.formKey(), origin.planItem());
    }

    private Optional<TaskReopening> room(TaskReopening.Finished finished) {
        return rooms.orderedStream().filter(room -> room.mayReopen(finished)).findFirst();
    }
}
