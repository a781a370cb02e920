package nl.samenbeter.tasks;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.NoticeRow;
import nl.samenbeter.notifications.NotificationQueries;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class TaskHelpTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)> & \uD83D\uDE00\nTweede regel";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskListService service;

    @Autowired
    TaskPassingService passing;

    @Autowired
    TaskHelpService help;

    @Autowired
    TaskTalkService talk;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    NotificationQueries notices;

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

    private void ask(PersonId helper) {
        school.doAs(school.leader, () -> help.ask(task, helper, MARKUP));
    }

    private List<NoticeRow> told(PersonId person) {
        return school.as(person, () -> notices.mine(Texts.DUTCH)).stream()
                .filter(notice -> notice.kind() != NoticeKind.PROGRAMME)
                .toList();
    }

    @Test
    void isAskedOfSomebodyWhoSharesTheTaskOrOfTheTeamsCoach() {
        assertThat(school.as(school.leader, () -> help.helpers(task)))
                .containsOnlyKeys(second, school.coach)
                .containsValues("Ans Leider", "Fatima Aydın");
    }

    @Test
    void standsWithBothUntilItIsAnsweredAndStaysTheAskersTask() {
        ask(second);

        assertThat(school.as(school.leader, help::asked)).containsEntry(task, List.of("Ans Leider"));
        assertThat(school.as(second, help::askedOfMe))
                .singleElement()
                .satisfies(question -> assertThat(question.words()).isEqualTo(MARKUP))
                .satisfies(question -> assertThat(question.askerName()).isEqualTo("Henk de Boer"));
        assertThat(told(second)).singleElement().satisfies(notice -> {
            assertThat(notice.sentence())
                    .isEqualTo("Henk de Boer vraagt je hulp bij “Tijd vrijmaken voor het team” (Rooster & ICT).");
            assertThat(notice.route()).isEqualTo("taken/" + task);
        });
        assertThat(school.task(school.leader, "userTask_freeTime").mine()).isTrue();

        school.doAs(second, () -> talk.comment(task, "Kijk in de map."));

        assertThat(school.as(school.leader, help::asked)).isEmpty();
        assertThat(school.as(second, help::askedOfMe)).isEmpty();
        assertThat(told(school.leader))
                .extracting(NoticeRow::sentence)
                .containsExactly(
                        "Ans Leider heeft je vraag bij “Tijd vrijmaken voor het team” beantwoord (Rooster & ICT).");
    }

    @Test
    void letsTheCoachReadAndAnswerButNotDoTheTask() {
        assertThatThrownBy(() -> school.doAs(school.coach, () -> queries.details(task)))
                .isInstanceOf(AccessDeniedException.class);
        ask(school.coach);

        TaskDetails details = school.as(school.coach, () -> queries.details(task));
        assertThat(details.onlyAsked()).isTrue();
        assertThat(details.isOpenForMe()).isFalse();
        assertThat(school.as(school.coach, queries::open))
                .extracting(TaskRow::id)
                .doesNotContain(task);
        school.doAs(school.coach, () -> {
            assertThat(talk.history(task).getLast().words()).isEqualTo(MARKUP);
            talk.comment(task, "Vraag het de roostermaker.");
            assertThatThrownBy(() -> programmes.freeTime(task, new FreeTime("Overleg")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.take(task)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.saveDraft(task, java.util.Map.of("a", "b"), null))
                    .isInstanceOf(AccessDeniedException.class);
        });

        school.doAs(school.leader, () -> service.giveBack(task));
        assertThat(school.as(school.coach, () -> queries.details(task)).isOpenForMe())
                .isFalse();
    }

    @Test
    void endsItsRightWithTheRoleInTheSchool() {
        ask(school.coach);
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(TestSchool.BEFORE.toLocalDate().minusDays(1), school.coach.value())
                .update();
        assertThatThrownBy(() -> school.doAs(school.coach, () -> queries.details(task)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(school.as(school.leader, () -> help.helpers(task))).containsOnlyKeys(second);
    }

    @Test
    void isWithdrawnByTheAskerOrWithTheTask() {
        ask(second);
        school.doAs(school.leader, () -> help.withdraw(task, second));
        assertThat(school.as(second, help::askedOfMe)).isEmpty();
        assertThat(school.as(school.leader, () -> talk.history(task)))
                .extracting(TaskNote::kind)
                .endsWith(TaskNoteKind.HELP_ASKED, TaskNoteKind.HELP_WITHDRAWN);

        ask(second);
        school.doAs(school.leader, () -> service.giveBack(task));
        assertThat(school.as(second, help::askedOfMe)).isEmpty();

        school.doAs(school.leader, () -> service.take(task));
        ask(second);
        school.doAs(school.leader, () -> programmes.freeTime(task, new FreeTime("Overleg")));
        assertThat(school.as(second, help::askedOfMe)).isEmpty();
        assertThat(school.as(school.leader, help::asked)).isEmpty();
    }

    @Test
    void isAskedOfNobodyTwiceAndOfNobodyWhoMayNotSeeTheTask() {
        ask(second);
        school.doAs(school.leader, () -> {
            refused("tasks.helpAskedAlready", () -> help.ask(task, second, ""));
            refused("tasks.helpNotAColleague", () -> help.ask(task, school.members.getFirst(), ""));
            refused("tasks.helpNotAColleague", () -> help.ask(task, school.leader, ""));
            refused("shared.textTooLong", () -> help.ask(task, school.coach, "x".repeat(1_048_576)));
        });
        refused("tasks.takenByOther", () -> school.doAs(second, () -> help.ask(task, school.leader, "")));
        school.doAs(school.leader, () -> service.giveBack(task));
        refused("tasks.takeFirst", () -> school.doAs(second, () -> help.ask(task, school.leader, "")));
        assertThat(told(school.coach)).isEmpty();
    }

    @Test
    void isNotAskedWithAPrivateTask() {
        var other = new TestSchool(application);
        ProgrammeId running = other.ready();
        other.fire(running, "event_startMonday");
        other.fire(running, "event_startBarometerOpens");
        PersonId member = other.members.getFirst();
        TaskId own = other.task(member, "userTask_fillBarometer").id();
        other.doAs(member, () -> {
            assertThat(help.helpers(own)).isEmpty();
            refused("tasks.helpPrivate", () -> help.ask(own, other.coach, "Hoe moet dit?"));
        });
    }

    @Test
    void tellsTheHolderAndThoseWhoWroteOfCommentsOnceAnHour() {
        school.doAs(second, () -> {
            talk.comment(task, "Een");
            talk.comment(task, "Twee");
        });
        assertThat(told(school.leader))
                .extracting(NoticeRow::sentence)
                .containsExactly("Er staat een nieuwe opmerking bij “Tijd vrijmaken voor het team” (Rooster & ICT).");
        assertThat(told(second)).isEmpty();

        school.doAs(school.leader, () -> talk.comment(task, "Drie"));
        assertThat(told(second)).hasSize(1);

        TestSchool.clock(TestSchool.BEFORE.plusHours(1));
        school.doAs(second, () -> talk.comment(task, "Vier"));
        assertThat(told(school.leader)).hasSize(2);
    }

    @Test
    void tellsWhomATaskIsHandedOverTo() {
        school.doAs(school.leader, () -> passing.handOver(task, second, MARKUP));
        assertThat(told(second))
                .extracting(NoticeRow::sentence)
                .containsExactly(
                        "Henk de Boer heeft “Tijd vrijmaken voor het team” aan jou overgedragen (Rooster & ICT).");
    }

    @Test
    void isAKindOfNoticeOfItsOwn() {
        ask(second);
        assertThat(told(second)).extracting(NoticeRow::kind).containsExactly(NoticeKind.HELP);
        school.doAs(second, () -> talk.comment(task, "Zo"));
        assertThat(told(school.leader)).extracting(NoticeRow::kind).containsExactly(NoticeKind.HELP);
    }

    @Test
    void leavesNoWordOfPeopleInTheEngineOrInANotice() {
        ask(second);
        assertThat(jdbc.sql("select count(*) from act_hi_comment")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from notice where arguments::text like '%onerror%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
