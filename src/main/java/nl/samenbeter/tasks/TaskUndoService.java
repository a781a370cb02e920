package nl.samenbeter.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.files.StoredFiles;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
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
     *     tasks.undoNotThisKind}, or the reason of its room or of the process
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public TaskId reopen(TaskId task) {
        PersonId me = currentUser.require().person();
        var entry = entries.lock(task).orElseThrow(() -> new DomainException("tasks.gone"));
        TaskReopening.Finished finished = finished(entry);
        Room room = room(finished).orElseThrow(() -> new DomainException("tasks.undoNotThisKind"));
        if (room.says() instanceof TakingBack.Impossible no) {
            throw no.why();
        }
        Map<String, String> typed = new LinkedHashMap<>(answers.read(task));
        typed.putAll(room.reopening().reopen(finished));
        TaskId again = engineUser.acting(me, () -> {
            try {
                return wayBack.backTo(task, me);
            } catch (OptimisticLockingException lost) {
                throw new DomainException("tasks.undoGoneOn");
            }
        });
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
     * Whether {@link #reopen} would work now, without doing it; another may be faster still.
     *
     * @return past for a task that the reader did not finish, or finished too long ago
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public TakingBack look(TaskId task) {
        var entry = entries.find(task);
        if (entry.isEmpty() || whyOver(entry.get()) != null) {
            return new TakingBack.Past();
        }
        TakingBack says = room(origin(entry.get()))
                .map(Room::says)
                .orElseGet(() -> TakingBack.impossible("tasks.undoNotThisKind"));
        if (!says.isPossible()) {
            return says;
        }
        try {
            wayBack.mustBeThere(task);
            return says;
        } catch (DomainException no) {
            return new TakingBack.Impossible(no);
        }
    }

    private @Nullable String whyOver(TaskEntries.Entry entry) {
        if (entry.state() != TaskState.DONE || !currentUser.require().person().equals(entry.lastAssignee())) {
            return "tasks.undoNotYours";
        }
        return programmeClock.instant().isAfter(entries.endedAt(entry.id()).plus(LIMIT)) ? "tasks.undoTooLate" : null;
    }

    private TaskReopening.Finished finished(TaskEntries.Entry entry) {
        String over = whyOver(entry);
        if (over != null) {
            throw new DomainException(over);
        }
        return origin(entry);
    }

    private static TaskReopening.Finished origin(TaskEntries.Entry entry) {
        var origin = entry.origin();
        return new TaskReopening.Finished(
                entry.id(), origin.process(), origin.element(), origin.formKey(), origin.planItem());
    }

    /** @param says what it says of the task */
    private record Room(TaskReopening reopening, TakingBack says) {}

    private Optional<Room> room(TaskReopening.Finished finished) {
        return rooms.orderedStream()
                .flatMap(room -> room.look(finished).map(says -> new Room(room, says)).stream())
                .findFirst();
    }
}
