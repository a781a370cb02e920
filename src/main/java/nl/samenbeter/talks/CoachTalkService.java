package nl.samenbeter.talks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coach's door: answering the talks one by one, moving one, and finishing the task. */
@Service
public class CoachTalkService {

    static final LocalTime EARLIEST = LocalTime.of(7, 0);
    static final LocalTime LATEST = LocalTime.of(20, 0);

    private final CoachTalkRounds rounds;
    private final PlanLedger plan;
    private final SchoolCalendars calendars;
    private final TaskQueries tasks;
    private final TaskListService taskList;
    private final TaskWork work;
    private final Clock programmeClock;

    CoachTalkService(
            CoachTalkRounds rounds,
            PlanLedger plan,
            SchoolCalendars calendars,
            TaskQueries tasks,
            TaskListService taskList,
            TaskWork work,
            Clock programmeClock) {
        this.rounds = rounds;
        this.plan = plan;
        this.calendars = calendars;
        this.tasks = tasks;
        this.taskList = taskList;
        this.work = work;
        this.programmeClock = programmeClock;
    }

    /**
     * Keeps the answer about one talk at once; another answer corrects it until the task is finished. Talks that were
     * nobody's are the coach's from here on.
     *
     * @throws DomainException {@code talks.*} when the answer is refused; {@code tasks.takenByOther} with the name, or how
     *     the task ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void answer(TaskId task, AnswerTalk answer) {
        CoachTalks talks = taken(task);
        if (talks.answer(answer, talks.now(programmeClock).toLocalDate())) {
            rounds.save(talks);
        }
    }

    /**
     * Another moment for one talk.
     *
     * @throws DomainException {@code talks.timeOutOfRange}, {@code talks.inThePast}, {@code talks.tooLate} with the last
     *     day, {@code talks.notASchoolDay}, {@code talks.overlaps} with another one, {@code talks.answered}; {@code
     *     tasks.takenByOther} with the name, or how the task ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void move(TaskId task, MoveTalk move) {
        CoachTalks talks = taken(task);
        mustBePossible(talks, move.day(), move.begins());
        talks.move(move.person(), move.day().atTime(move.begins()));
        rounds.save(talks);
    }

    private void mustBePossible(CoachTalks talks, LocalDate day, LocalTime begins) {
        if (begins.isBefore(EARLIEST) || begins.isAfter(LATEST)) {
            throw new DomainException("talks.timeOutOfRange", EARLIEST.toString(), LATEST.toString());
        }
        if (day.isBefore(talks.now(programmeClock).toLocalDate())) {
            throw new DomainException("talks.inThePast");
        }
        LocalDateTime closes = plan.item(talks.planItem()).lapsesAt();
        if (!day.atTime(begins).isBefore(closes)) {
            throw new DomainException("talks.tooLate", closes.toLocalDate());
        }
        if (!calendars.of(talks.school()).isSchoolDay(day)) {
            throw new DomainException("talks.notASchoolDay", day);
        }
    }

    /** @throws DomainException {@code talks.unanswered} with the number of talks without an answer */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void finish(TaskId task) {
        CoachTalksId id = CoachTalksId.of(tasks.details(task).businessKey());
        work.finish(task, () -> {
            CoachTalks talks = find(id);
            talks.finish(programmeClock.instant());
            rounds.save(talks);
            if (talks.wasNotHeld()) {
                plan.skipped(talks.planItem(), "notHeld");
            }
        });
    }

    /** The talks, after the task has become the coach's own. */
    private CoachTalks taken(TaskId task) {
        taskList.take(task);
        TaskDetails details = tasks.details(task);
        return find(CoachTalksId.of(details.businessKey()));
    }

    private CoachTalks find(CoachTalksId id) {
        return rounds.findById(id).orElseThrow(() -> new DomainException("tasks.gone"));
    }
}
