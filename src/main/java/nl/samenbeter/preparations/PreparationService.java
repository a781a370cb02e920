package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: arranging the groups of a preparation, and saying how a group's meeting went. */
@Service
public class PreparationService {

    static final LocalTime EARLIEST = LocalTime.of(7, 0);
    static final LocalTime LATEST = LocalTime.of(20, 0);

    private final JointPreparations preparations;
    private final PlanLedger plan;
    private final SchoolCalendars calendars;
    private final TaskQueries tasks;
    private final TaskWork work;
    private final PreparationWorkflow workflow;
    private final PreparationNotices notices;
    private final Clock programmeClock;

    PreparationService(
            JointPreparations preparations,
            PlanLedger plan,
            SchoolCalendars calendars,
            TaskQueries tasks,
            TaskWork work,
            PreparationWorkflow workflow,
            PreparationNotices notices,
            Clock programmeClock) {
        this.preparations = preparations;
        this.plan = plan;
        this.calendars = calendars;
        this.tasks = tasks;
        this.work = work;
        this.workflow = workflow;
        this.notices = notices;
        this.programmeClock = programmeClock;
    }

    /**
     * Says whether the group of the task met, and finishes the task. When no group met at all, the plan knows that it
     * did not take place.
     *
     * @throws DomainException {@code preparations.*} when the answer is refused, {@code tasks.*} when the task has ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void hold(TaskId task, HoldPreparation answer) {
        TaskDetails details = tasks.details(task);
        JointPreparation preparation = toChange(JointPreparationId.of(details.businessKey()));
        work.finish(task, () -> {
            preparation.hold(
                    preparation.groupOfTask(task.value()).number(),
                    answer,
                    preparation.now(programmeClock).toLocalDate());
            preparations.save(preparation);
            if (preparation.wasNotHeld()) {
                plan.skipped(preparation.planItem(), "notHeld");
            }
        });
        notices.changed(preparation);
    }

    /**
     * Puts somebody into another group; a question they owned passes on, and so does its task.
     *
     * @throws DomainException {@code preparations.notInIt}, {@code preparations.groupClosed},
     *     {@code preparations.groupTooSmall}
     */
    @PreAuthorize("@preparationAccess.arranges(#id)")
    @Transactional
    public void movePerson(JointPreparationId id, PersonId person, int toGroup) {
        JointPreparation preparation = toChange(id);
        int from = preparation.groupOf(person);
        PersonId owner = preparation.group(from).questionOwner();
        preparation.movePerson(person, toGroup);
        preparations.save(preparation);
        notices.changed(preparation);
        followOwner(preparation, from, owner);
    }

    /** @throws DomainException {@code preparations.notInGroup}, {@code preparations.groupClosed} */
    @PreAuthorize("@preparationAccess.arranges(#id)")
    @Transactional
    public void changeOwner(JointPreparationId id, int group, PersonId person) {
        JointPreparation preparation = toChange(id);
        PersonId owner = preparation.group(group).questionOwner();
        preparation.changeOwner(group, person);
        preparations.save(preparation);
        notices.changed(preparation);
        followOwner(preparation, group, owner);
    }

    /**
     * Another day, time or place for a group; its task is due when it has met.
     *
     * @throws DomainException {@code preparations.notASchoolDay}, {@code preparations.timeOutOfRange},
     *     {@code preparations.inThePast}, {@code preparations.tooLate} with the last day,
     *     {@code preparations.groupClosed}, {@code preparations.placeTooLong}
     */
    @PreAuthorize("@preparationAccess.moves(#id, #group)")
    @Transactional
    public void moveGroup(JointPreparationId id, int group, MoveGroup move) {
        JointPreparation preparation = toChange(id);
        var before = preparation.group(group);
        if (!move.day().equals(before.day()) || !move.begins().equals(before.begins())) {
            mustBePossible(preparation, move.day(), move.begins());
        }
        var day = before.day();
        preparation.moveGroup(group, move);
        preparations.save(preparation);
        notices.changed(preparation);
        var moved = preparation.group(group);
        if (!moved.day().equals(day)) {
            notices.moved(preparation, group);
        }
        if (moved.task() != null) {
            workflow.dueAt(moved.task(), moved.ends().atZone(preparation.zone()).toInstant());
        }
    }

    private void mustBePossible(JointPreparation preparation, LocalDate day, LocalTime begins) {
        if (begins.isBefore(EARLIEST) || begins.isAfter(LATEST)) {
            throw new DomainException("preparations.timeOutOfRange", EARLIEST.toString(), LATEST.toString());
        }
        LocalDateTime moment = day.atTime(begins);
        if (moment.isBefore(preparation.now(programmeClock))) {
            throw new DomainException("preparations.inThePast");
        }
        LocalDateTime closes = plan.item(preparation.planItem()).lapsesAt();
        if (!moment.isBefore(closes)) {
            throw new DomainException("preparations.tooLate", closes.toLocalDate());
        }
        if (!calendars.of(preparation.school()).isSchoolDay(day)) {
            throw new DomainException("preparations.notASchoolDay", day);
        }
    }

    private void followOwner(JointPreparation preparation, int group, @Nullable PersonId before) {
        var now = preparation.group(group);
        if (now.task() != null
                && now.questionOwner() != null
                && !now.questionOwner().equals(before)) {
            workflow.ownerChanged(now.task(), before, now.questionOwner());
        }
    }

    private JointPreparation toChange(JointPreparationId id) {
        return preparations.findToChange(id).orElseThrow(() -> new DomainException("preparations.gone"));
    }
}
