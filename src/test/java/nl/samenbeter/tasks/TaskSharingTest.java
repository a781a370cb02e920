package nl.samenbeter.tasks;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TaskSharingTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)> & \uD83D\uDE00\nTweede regel";
    private static final LocalDate TODAY = TestSchool.BEFORE.toLocalDate();
    private static final LocalDate FRIDAY = TODAY.plusDays(2);

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskListService service;

    @Autowired
    TaskPassingService passing;

    @Autowired
    TaskTalkService talk;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskService engine;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId second;
    TaskId task;

    @BeforeEach
    void givenATaskOfOneOfTwoLeaders() {
        school = new TestSchool(application);
        second = school.secondLeader();
        programme = school.planned();
        task = school.task(school.leader, "userTask_freeTime").id();
        school.doAs(school.leader, () -> service.take(task));
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private TaskRow row(PersonId person) {
        return school.task(person, "userTask_freeTime");
    }

    @Test
    void comesBackOnTheDayUntilWhichItWasPutOff() {
        TestSchool.clock(TestSchool.START.plusDays(1).atTime(9, 0));
        assertThat(row(school.leader).group()).isEqualTo(TaskGroup.LATE);
        LocalDate thursday = TestSchool.START.plusDays(3);
        school.doAs(school.leader, () -> service.putOff(task, thursday));

        assertThat(row(school.leader).group()).isEqualTo(TaskGroup.LATER);
        assertThat(row(school.leader).putOff()).isEqualTo(thursday);
        assertThat(school.as(school.leader, queries::counts).late()).isOne();
        assertThat(engine.createTaskQuery().taskId(task.value()).singleResult().getFollowUpDate())
                .isEqualTo(java.util.Date.from(
                        thursday.atStartOfDay(TestSchool.ZONE).toInstant()));

        TestSchool.clock(thursday.atTime(0, 1));
        assertThat(row(school.leader).group()).isEqualTo(TaskGroup.LATE);
        assertThat(row(school.leader).putOff()).isNull();
    }

    @Test
    void isThereAgainWhenPuttingOffIsTakenBack() {
        school.doAs(school.leader, () -> service.putOff(task, FRIDAY));
        school.doAs(school.leader, () -> service.showAgain(task));
        assertThat(row(school.leader).putOff()).isNull();
    }

    @Test
    void cannotBePutOffToTodayNorPastItsDueDay() {
        school.doAs(school.leader, () -> {
            assertThat(service.latestPutOff(task)).isEqualTo(TestSchool.START);
            refused("tasks.putOffTooEarly", () -> service.putOff(task, TODAY));
            refused("tasks.putOffTooLate", () -> service.putOff(task, TestSchool.START.plusDays(1)));
            service.putOff(task, TestSchool.START);
        });
        TestSchool.clock(TestSchool.START.plusDays(2).atTime(9, 0));
        assertThat(school.as(school.leader, () -> service.latestPutOff(task))).isEqualTo(TestSchool.START.plusDays(9));
    }

    @Test
    void isPutOffOnlyByTheOneWhoHasIt() {
        refused("tasks.takenByOther", () -> school.doAs(second, () -> service.putOff(task, FRIDAY)));
        school.doAs(school.leader, () -> service.giveBack(task));
        refused("tasks.takeFirst", () -> school.doAs(second, () -> service.putOff(task, FRIDAY)));
    }

    @Test
    void isInSightOfTheNextWhenItChangesHands() {
        school.doAs(school.leader, () -> service.putOff(task, FRIDAY));
        school.doAs(school.leader, () -> passing.handOver(task, second, ""));
        assertThat(row(second).putOff()).isNull();

        school.doAs(second, () -> service.putOff(task, FRIDAY));
        school.doAs(second, () -> service.giveBack(task));
        assertThat(row(school.leader).putOff()).isNull();
        school.doAs(school.leader, () -> service.take(task));
        assertThat(row(school.leader).putOff()).isNull();
    }

    @Test
    void goesToAColleagueWithANoteThatOnlyTheTwoRead() {
        PersonId third = new Given(jdbc).person("Cor Leider", school.school);
        new Given(jdbc).grant(third, Role.SCHOOL_LEADER, Scope.of(school.school));
        assertThat(school.as(school.leader, () -> passing.colleagues(task)).values())
                .containsExactly("Ans Leider", "Cor Leider");

        school.doAs(school.leader, () -> passing.handOver(task, second, MARKUP));

        assertThat(row(second).mine()).isTrue();
        assertThat(school.as(school.leader, queries::open))
                .extracting(TaskRow::id)
                .doesNotContain(task);
        assertThat(school.as(second, () -> passing.received(List.of(task))))
                .containsEntry(task, new HandedOver("Henk de Boer", MARKUP));
        assertThat(school.as(school.leader, () -> passing.received(List.of(task))))
                .isEmpty();
        assertThat(school.as(third, () -> talk.history(task)))
                .extracting(TaskNote::kind, TaskNote::person, TaskNote::other, TaskNote::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TaskNoteKind.OPENED, "", null, null),
                        org.assertj.core.groups.Tuple.tuple(TaskNoteKind.TAKEN, "Henk de Boer", null, null),
                        org.assertj.core.groups.Tuple.tuple(
                                TaskNoteKind.HANDED_OVER, "Henk de Boer", "Ans Leider", null));
        assertThat(school.as(second, () -> talk.history(task)).getLast().words())
                .isEqualTo(MARKUP);
        assertThat(jdbc.sql("select count(*) from act_hi_comment")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goesToNobodyWhoMayNotHaveIt() {
        school.doAs(school.leader, () -> {
            refused("tasks.notAColleague", () -> passing.handOver(task, school.members.getFirst(), ""));
            refused("tasks.notAColleague", () -> passing.handOver(task, school.outsider(), ""));
            refused("tasks.notAColleague", () -> passing.handOver(task, school.leader, ""));
            refused("shared.textTooLong", () -> passing.handOver(task, second, "x".repeat(1_048_576)));
        });
        refused("tasks.takenByOther", () -> school.doAs(second, () -> passing.handOver(task, school.leader, "")));
        assertThat(row(school.leader).mine()).isTrue();
    }

    @Test
    void keepsAPrivateTaskWithItsPerson() {
        var other = new TestSchool(application);
        ProgrammeId running = other.ready();
        other.fire(running, "event_startMonday");
        other.fire(running, "event_startBarometerOpens");
        PersonId member = other.members.getFirst();
        TaskId own = other.task(member, "userTask_fillBarometer").id();
        other.doAs(member, () -> {
            assertThat(passing.colleagues(own)).isEmpty();
            refused("tasks.notToHandOver", () -> passing.handOver(own, other.members.get(1), ""));
            refused("tasks.notToDiscuss", () -> talk.comment(own, "Iets"));
        });
    }

    @Test
    void isTalkedAboutByThoseWhoShareIt() {
        school.doAs(second, () -> talk.comment(task, "  " + MARKUP + "\0 "));
        assertThat(school.as(school.leader, () -> talk.history(task)).getLast())
                .isEqualTo(
                        new TaskNote(TaskNoteKind.COMMENT, "Ans Leider", false, null, MARKUP, null, TestSchool.BEFORE));
        school.doAs(second, () -> {
            refused("tasks.commentMissing", () -> talk.comment(task, " \0\n"));
            refused("shared.textTooLong", () -> talk.comment(task, "x".repeat(4001)));
            refused("shared.textTooLong", () -> talk.comment(task, "x".repeat(1_048_576)));
            talk.comment(task, "x".repeat(4000));
        });
        school.doAs(school.members.getFirst(), () -> {
            assertThatThrownBy(() -> talk.comment(task, "Iets")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> talk.history(task)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void isStillTalkedAboutAfterItsEnd() {
        school.doAs(school.leader, () -> programmes.freeTime(task, new FreeTime("Overleg")));
        school.doAs(second, () -> talk.comment(task, "Mooi"));
        assertThat(school.as(school.leader, () -> talk.history(task)))
                .extracting(TaskNote::kind)
                .containsExactly(TaskNoteKind.OPENED, TaskNoteKind.TAKEN, TaskNoteKind.FINISHED, TaskNoteKind.COMMENT);
    }
}
