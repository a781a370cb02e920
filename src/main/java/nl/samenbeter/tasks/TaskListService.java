package nl.samenbeter.tasks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the list: taking and giving back a task of the team, and keeping half-filled forms. */
@Service
public class TaskListService {

    private static final String SEALED = "barometer";

    private final TaskEntries entries;
    private final TaskDelays delays;
    private final TaskWork work;
    private final TaskService engine;
    private final EngineUser engineUser;
    private final CurrentUser currentUser;
    private final TaskDrafts drafts;
    private final TaskNotes notes;
    private final HelpNotes help;
    private final Clock systemClock;

    TaskListService(
            TaskEntries entries,
            TaskDelays delays,
            TaskWork work,
            TaskService engine,
            EngineUser engineUser,
            CurrentUser currentUser,
            TaskDrafts drafts,
            TaskNotes notes,
            HelpNotes help,
            Clock systemClock) {
        this.entries = entries;
        this.delays = delays;
        this.work = work;
        this.engine = engine;
        this.engineUser = engineUser;
        this.currentUser = currentUser;
        this.drafts = drafts;
        this.notes = notes;
        this.help = help;
        this.systemClock = systemClock;
    }

    /** @throws DomainException {@code tasks.takenByOther} with the name, or how the task ended */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void take(TaskId task) {
        PersonId me = currentUser.require().person();
        var entry = work.open(task);
        if (me.equals(entry.assignee())) {
            return;
        }
        work.mustNotBeAnothers(entry);
        engineUser.acting(me, () -> engineCall(() -> work.give(task, me)));
        notes.write(task, TaskNoteKind.TAKEN, me);
    }

    /** Gives a task back to those who may take it; the draft stays with its writer. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void giveBack(TaskId task) {
        PersonId me = currentUser.require().person();
        var entry = work.open(task);
        if (entry.assignee() == null) {
            return;
        }
        work.mustNotBeAnothers(entry);
        if (entry.candidateGroups().isEmpty()) {
            throw new DomainException("tasks.onlyYours");
        }
        engineUser.acting(me, () -> engineCall(() -> engine.setAssignee(task.value(), null)));
        notes.write(task, TaskNoteKind.GIVEN_BACK, me);
        help.withdraw(task, me);
    }

    /**
     * The last day until which the task can be put off: its due day, or a week when that is today or has gone by.
     *
     * @throws DomainException how the task ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public LocalDate latestPutOff(TaskId task) {
        return delays.of(task).map(TaskDelays.Delay::latest).orElseThrow(() -> new DomainException("tasks.gone"));
    }

    /**
     * Takes one's own task out of sight until that day, when it stands in the list again.
     *
     * @throws DomainException {@code tasks.putOffTooEarly} for today and before, {@code tasks.putOffTooLate} with the last
     *     day possible, {@code tasks.takeFirst} when it is nobody's, or how the task ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void putOff(TaskId task, LocalDate day) {
        PersonId me = own(task);
        var delay = delays.of(task).orElseThrow(() -> new DomainException("tasks.gone"));
        delay.mustAllow(day);
        Date morning = Date.from(day.atStartOfDay(delay.zone()).toInstant());
        engineUser.acting(me, () -> engineCall(() -> engine.setFollowUpDate(task.value(), morning)));
        notes.write(task, TaskNoteKind.PUT_OFF, me, null, null, day);
    }

    /** Takes {@link #putOff} back. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void showAgain(TaskId task) {
        PersonId me = own(task);
        engineUser.acting(me, () -> engineCall(() -> engine.setFollowUpDate(task.value(), null)));
        notes.write(task, TaskNoteKind.SHOWN_AGAIN, me);
    }

    private PersonId own(TaskId task) {
        PersonId me = currentUser.require().person();
        var entry = work.open(task);
        if (entry.assignee() == null) {
            throw new DomainException("tasks.takeFirst");
        }
        work.mustNotBeAnothers(entry);
        return me;
    }

    /**
     * Keeps what was typed so far, field by field; the form decides the names. The same person may have the form open
     * twice: what the other window or device kept meanwhile is never overwritten unseen.
     *
     * @param known when the draft was kept that this form has shown or kept last; absent when there was none
     * @return when it was kept, in real time
     * @throws DomainException {@code tasks.draftElsewhere} when another text was kept since
     * @throws IllegalArgumentException for a barometer: its answers are kept nowhere before they are sealed (rulings 24)
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public Instant saveDraft(TaskId task, Map<String, String> fields, @Nullable Instant known) {
        var entry = work.open(task);
        if (entry.kind().equals(SEALED)) {
            throw new IllegalArgumentException("a barometer keeps no draft");
        }
        PersonId me = currentUser.require().person();
        Instant now = systemClock.instant().truncatedTo(ChronoUnit.MICROS);
        if (drafts.save(task, me, entry.school().value(), fields, known, now)) {
            return now;
        }
        return drafts.find(task, me)
                .filter(other -> other.fields().equals(fields))
                .map(TaskDraft::savedAt)
                .orElseThrow(() -> new DomainException("tasks.draftElsewhere"));
    }

    /** The reader's own draft; nobody else's is ever read. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public Optional<TaskDraft> draft(TaskId task) {
        return drafts.find(task, currentUser.require().person());
    }

    /**
     * Finishing twice is the same as once for a task's service; a form that may hold another text than the one kept asks
     * here first.
     *
     * @throws DomainException how the task ended, {@code tasks.doneByYou} among others
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public void mustBeOpen(TaskId task) {
        work.mustBeOpen(entries.find(task).orElseThrow(() -> new DomainException("tasks.gone")));
    }

    private static void engineCall(Runnable call) {
        try {
            call.run();
        } catch (OptimisticLockingException lost) {
            throw new DomainException("tasks.gone");
        }
    }
}
