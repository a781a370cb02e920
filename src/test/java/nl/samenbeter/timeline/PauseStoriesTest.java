package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.demo.WorkOfTheDemo;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.workflow.PausedTimers;
import nl.samenbeter.workflow.PracticeClock;
import nl.samenbeter.workflow.TestTime;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** A team that started on 31 August 2026 in Noord pauses on the Wednesday of week 5, for three weeks and a holiday. */
class PauseStoriesTest extends TimelineStories {

    private static final LocalDate PAUSED = LocalDate.of(2026, 9, 30);
    private static final LocalDate RESUMED = LocalDate.of(2026, 10, 26);
    private static final Pattern OF_THE_PLAN =
            Pattern.compile("\\$\\{programmeTimeline\\.(opensAt|lapsesAt|dueAt)\\(execution, '(\\w+)'\\)}");
    private static final Pattern WEEK_OVER =
            Pattern.compile("\\$\\{programmeTimeline\\.weekOverAt\\(execution, (\\d)\\)}");

    @Autowired
    TestTime time;

    @Autowired
    TaskQueries tasks;

    @Autowired
    ProgrammeQueries queries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    /** Time moves for everything that runs, also for what other tests left behind. */
    @BeforeEach
    void nothingElseRuns() {
        time.reset();
        TestSchool.clock(TestSchool.BEFORE);
    }

    @AfterEach
    void nothingIsLeftBehind() {
        time.reset();
    }

    @Test
    void nothingHappensByItselfDuringThreeWeeks() {
        ProgrammeId programme = givenWeekFive();
        pause(programme);

        assertThat(time.movesTo(RESUMED.minusDays(3).atTime(12, 0)).fired()).isEmpty();

        assertThat(status(programme)).isEqualTo("PAUSED");
        var row = queries.stair(programme).programme();
        assertThat(row.pause().since()).isEqualTo(PAUSED);
        assertThat(row.week().number()).isEqualTo(5);
    }

    @Test
    void openTasksCanBeFinishedInThePause() {
        ProgrammeId programme = givenWeekFive();
        pause(programme);
        time.movesTo(PAUSED.plusWeeks(2).atTime(9, 0));
        var work = WorkOfTheDemo.of(beans);

        List<TaskRow> finished = new ArrayList<>();
        for (PersonId person : people()) {
            Given.signedIn(person);
            tasks.open().stream().filter(task -> work.finish(task, time.now())).forEach(finished::add);
        }

        assertThat(finished).isNotEmpty();
        assertThat(time.movesTo(RESUMED.minusDays(3).atTime(12, 0)).fired())
                .as("what was finished goes on, nothing else")
                .allSatisfy(fired -> assertThat(fired.activity()).isEqualTo("gateway_weekJoin"));
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
    }

    @Test
    void afterwardsEveryWeekComesThreeProgrammeWeeksLater() {
        ProgrammeId programme = givenWeekFive();
        pause(programme);
        time.movesTo(RESUMED.minusDays(3).atTime(12, 0));
        Given.signedIn(school.coach);
        TimelinePreview preview = timeline.preview(programme, new Resume(RESUMED));
        assertThat(dueOfOpenTasks(programme)).anyMatch(PauseStoriesTest::isInThePause);

        change(programme, new Resume(RESUMED));

        assertThat(mondays(programme))
                .endsWith(RESUMED, RESUMED.plusWeeks(1), RESUMED.plusWeeks(2), RESUMED.plusWeeks(3));
        assertThat(preview.lastDay()).isEqualTo(RESUMED.plusWeeks(3).plusDays(4));
        assertThat(preview.lastDayBefore()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(preview.lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.ITEM && line.itemKind() == PlanKind.COACH_TALK)
                .first()
                .satisfies(line -> assertThat(line.after().first())
                        .isBetween(RESUMED.plusWeeks(1), RESUMED.plusWeeks(1).plusDays(4)));
        assertThat(timersThatDisagreeWithThePlan(programme)).isEmpty();
        assertThat(dueOfOpenTasks(programme))
                .noneMatch(PauseStoriesTest::isInThePause)
                .anyMatch(due -> due.isAfter(RESUMED.atStartOfDay()));
        assertThat(queries.history(programme)).extracting(row -> row.code()).contains("paused", "resumed");

        assertThat(time.movesTo(RESUMED.atTime(7, 0)).fired()).isEmpty();
        assertThat(time.movesTo(RESUMED.plusWeeks(4).atTime(12, 0)).fired()).isNotEmpty();
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
        assertThat(jdbc.sql("select count(*) from plan_item where programme_id = ? and run_number = 1 "
                                + "and week_number in (6, 7) and status = 'PLANNED'")
                        .param(programme.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasAgreedInThePauseIsAfterItAndWhatWasBeforeStays() {
        ProgrammeId programme = givenWeekFive();
        List<LocalDate> before = daysOfVisits(programme);
        assertThat(before)
                .anyMatch(day -> day.isBefore(PAUSED))
                .anyMatch(day -> !day.isBefore(PAUSED))
                .allMatch(day -> day.isBefore(PAUSED.plusDays(2)));
        pause(programme);
        time.movesTo(RESUMED.minusDays(3).atTime(12, 0));

        change(programme, new Resume(RESUMED));

        assertThat(daysOfVisits(programme))
                .containsExactlyElementsOf(before.stream()
                        .map(day -> day.isBefore(PAUSED) ? day : day.plusWeeks(4))
                        .toList());
    }

    @Test
    void goesOnOnlyOnce() {
        ProgrammeId programme = givenWeekFive();
        refused("programme.notPaused", programme, new Resume(RESUMED));
        pause(programme);
        refused("programme.notRunning", programme, new Pause(PAUSED, "other"));
        refused("programme.resumeNotAMonday", programme, new Resume(RESUMED.plusDays(1)));
        refused("programme.holidayWeek", programme, new Resume(LocalDate.of(2026, 10, 12)));
        refused("programme.startIsPast", programme, new Resume(LocalDate.of(2026, 9, 28)));
        refused("programme.resumeTooLate", programme, new Resume(LocalDate.of(2027, 6, 28)));
        change(programme, new Resume(RESUMED));
        refused("programme.notPaused", programme, new Resume(RESUMED));
    }

    @Test
    void refusesAPauseInThePastOrWithoutAReason() {
        ProgrammeId programme = givenWeekFive();
        Given.signedIn(school.coach);

        refused("programme.pauseIsPast", programme, new Pause(PAUSED.minusDays(1), "other"));
        refused("programme.pauseReasonMissing", programme, new Pause(PAUSED, "ziek"));
        refused("programme.pauseTooLate", programme, new Pause(LocalDate.of(2027, 1, 4), "other"));
    }

    @Test
    void leavesNothingBehindWhenItBreaksHalfWay() {
        ProgrammeId programme = givenWeekFive();
        var before = timers(programme).stream().map(Job::getDuedate).toList();
        Given.signedIn(school.coach);

        transaction.executeWithoutResult(status -> {
            change(programme, new Pause(PAUSED, "other"));
            status.setRollbackOnly();
        });

        assertThat(status(programme)).isEqualTo("RUNNING");
        assertThat(timers(programme)).extracting(Job::getDuedate).containsExactlyElementsOf(before);

        change(programme, new Pause(PAUSED, "other"));
        transaction.executeWithoutResult(status -> {
            change(programme, new Resume(RESUMED));
            status.setRollbackOnly();
        });
        assertThat(status(programme)).isEqualTo("PAUSED");
        assertThat(mondays(programme)).contains(LocalDate.of(2026, 9, 28));
        assertThat(timers(programme))
                .allMatch(job -> job.getDuedate().toInstant().equals(PausedTimers.FAR_AWAY));
    }

    private ProgrammeId givenWeekFive() {
        ProgrammeId programme = school.ready();
        time.movesTo(PAUSED.atTime(12, 0));
        return programme;
    }

    private void pause(ProgrammeId programme) {
        Given.signedIn(school.coach);
        var pause = new Pause(PAUSED, "busyTime");
        assertThat(timeline.preview(programme, pause).lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.CLOCK)
                .isNotEmpty()
                .allMatch(line -> line.after().far());
        change(programme, pause);
    }

    private List<PersonId> people() {
        List<PersonId> people = new ArrayList<>(school.members);
        people.add(school.coach);
        people.add(school.leader);
        return people;
    }

    private List<LocalDateTime> dueOfOpenTasks(ProgrammeId programme) {
        return jdbc.sql("select t.due_date_ at time zone 'UTC' at time zone 'Europe/Amsterdam' from act_ru_task t "
                        + "join task_entry e on e.task_id = t.id_ where e.programme_id = ?")
                .param(programme.value())
                .query(LocalDateTime.class)
                .list();
    }

    private static boolean isInThePause(LocalDateTime due) {
        return !due.isBefore(PAUSED.atStartOfDay()) && due.isBefore(RESUMED.atStartOfDay());
    }

    private List<LocalDate> daysOfVisits(ProgrammeId programme) {
        return jdbc.sql("select day from visit where programme_id = ? and day is not null order by day, id")
                .param(programme.value())
                .query(LocalDate.class)
                .list();
    }

    private List<LocalDate> mondays(ProgrammeId programme) {
        return jdbc.sql("select w.monday from programme_run r join programme_week w on w.run_id = r.id "
                        + "where r.programme_id = ? order by r.run_number, w.week_number")
                .param(programme.value())
                .query(LocalDate.class)
                .list();
    }

    private List<Job> timers(ProgrammeId programme) {
        return jdbc
                .sql("select j.id_ from act_ru_job j join act_ru_execution r on r.id_ = j.root_proc_inst_id_ "
                        + "where r.business_key_ = ? order by j.id_")
                .param(programme.text())
                .query(String.class)
                .list()
                .stream()
                .map(id -> managementService.createJobQuery().jobId(id).singleResult())
                .toList();
    }

    /** Every timer of the plan has exactly the moment of its plan item; the others go on when the team does, not earlier. */
    private List<String> timersThatDisagreeWithThePlan(ProgrammeId programme) {
        List<Job> timers = timers(programme);
        assertThat(timers).hasSizeGreaterThan(5);
        List<String> wrong = new ArrayList<>();
        for (Job timer : timers) {
            LocalDateTime due = LocalDateTime.ofInstant(timer.getDuedate().toInstant(), PracticeClock.ZONE);
            String expression = expression(timer);
            LocalDateTime planned = planned(programme, timer, expression);
            boolean agrees = planned == null
                    ? !due.isBefore(RESUMED.atTime(7, 45))
                            && due.isBefore(RESUMED.plusWeeks(6).atStartOfDay())
                    : due.equals(planned);
            if (!agrees) {
                wrong.add(expression + " fires at " + due + ", planned " + planned);
            }
        }
        return wrong;
    }

    private String expression(Job timer) {
        String activity = managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return repositoryService
                .getBpmnModelInstance(timer.getProcessDefinitionId())
                .getModelElementsByType(TimeDate.class)
                .stream()
                .filter(date -> date.getParentElement()
                        .getParentElement()
                        .getAttributeValue("id")
                        .equals(activity))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    /** As the plan says; absent when the timer does not hang on one moment of an item. */
    private LocalDateTime planned(ProgrammeId programme, Job timer, String expression) {
        Matcher week = WEEK_OVER.matcher(expression);
        if (week.matches()) {
            int number = Integer.parseInt(week.group(1));
            return number == 8 ? null : mondays(programme).get(number).atTime(7, 45);
        }
        Matcher item = OF_THE_PLAN.matcher(expression);
        if (!item.matches()) {
            return null;
        }
        String column = switch (item.group(1)) {
            case "opensAt" -> "opens_at - jitter_seconds * interval '1 second'";
            case "lapsesAt" -> "lapses_at";
            default -> "due_at";
        };
        Number weekNumber = (Number) runtimeService.getVariable(timer.getExecutionId(), "weekNumber");
        return jdbc.sql("select " + column + " from plan_item where programme_id = ? and run_number = 1 "
                        + "and week_number = ? and element_id = ?")
                .params(programme.value(), weekNumber.intValue(), item.group(2))
                .query(LocalDateTime.class)
                .single();
    }

    private void refused(String code, ProgrammeId programme, TimelineChange change) {
        Given.signedIn(school.coach);
        assertRefused(code, () -> timeline.preview(programme, change));
        assertRefused(code, () -> timeline.apply(new ApplyChange(programme, change, "", "Iedereen heeft het druk.")));
    }

    private static void assertRefused(String code, Runnable door) {
        assertThatThrownBy(door::run)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String status(ProgrammeId programme) {
        return jdbc.sql("select status from programme where id = ?")
                .param(programme.value())
                .query(String.class)
                .single();
    }
}
