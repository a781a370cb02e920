package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.Given;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.sessions.AnswerSession;
import nl.samenbeter.sessions.BoardSessionService;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskRow;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class Week1StartProcessTest extends ProgrammeStories {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Autowired
    BoardSessionService sessions;

    @Autowired
    ProgrammeQueries queries;

    @Autowired
    TaskListService taskList;

    @Autowired
    HistoryService history;

    private ProgrammeId programme;

    @BeforeEach
    void givenAProgrammeThatBegins() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
    }

    @Test
    void opensTheBarometerForEveryMemberAndNobodyElse() {
        time.movesTo(MONDAY.atTime(8, 0));

        for (PersonId member : members) {
            Given.signedIn(member);
            assertThat(tasks.open()).singleElement().satisfies(row -> {
                assertThat(row.element()).isEqualTo("userTask_fillBarometer");
                assertThat(row.due()).isEqualTo(TUESDAY.atTime(17, 0));
                assertThat(row.mine()).isTrue();
                assertThat(row.group()).isEqualTo(TaskGroup.THIS_WEEK);
            });
        }
        Given.signedIn(coach);
        assertThat(tasks.open()).isEmpty();
        assertThat(itemStatus(programme, Week1StartProcess.CALL_ACTIVITY_START_BAROMETER))
                .isEqualTo("OPEN");
    }

    @Test
    void opensNothingBeforeItsMoment() {
        time.movesTo(MONDAY.atTime(7, 57));

        Given.signedIn(members.getFirst());
        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void closesTheBarometerOnTuesdayAtFive() {
        time.movesTo(TUESDAY.atTime(17, 1));

        Given.signedIn(members.getFirst());
        assertThat(tasks.open()).isEmpty();
        assertThat(itemStatus(programme, Week1StartProcess.CALL_ACTIVITY_START_BAROMETER))
                .isEqualTo("LAPSED");
    }

    @Test
    void givesTheStartMeetingToTheCoachOnTuesday() {
        time.movesTo(TUESDAY.atTime(8, 0));

        Given.signedIn(coach);
        TaskRow meeting = openTasks("userTask_holdStartMeeting").findFirst().orElseThrow();
        assertThat(meeting.due()).isEqualTo(TUESDAY.atTime(16, 30));
        assertThat(meeting.minutes()).isEqualTo(90);
        assertThat(meeting.week()).isEqualTo(1);

        coachHoldsTheStartMeeting();

        assertThat(itemStatus(programme, Week1StartProcess.USER_TASK_HOLD_START_MEETING))
                .isEqualTo("DONE");
        assertThat(jdbc.sql("select agreements from team_agreement where programme_id = ?")
                        .param(programme.value())
                        .query(String.class)
                        .single())
                .isEqualTo("We beginnen op tijd.");
    }

    @Test
    void letsTheTeamTakeTheBoardSetUpThatTheCoachGivesBack() {
        time.movesTo(WEDNESDAY.atTime(9, 0));
        Given.signedIn(coach);
        var setUp = task("userTask_setUpBoard");
        taskList.giveBack(setUp);

        Given.signedIn(members.getFirst());
        assertThat(openTasks("userTask_setUpBoard"))
                .singleElement()
                .satisfies(row -> assertThat(row.mine()).isFalse());
        taskList.take(setUp);

        assertThat(openTasks("userTask_setUpBoard"))
                .singleElement()
                .satisfies(row -> assertThat(row.mine()).isTrue());
        Given.signedIn(members.get(1));
        assertThat(openTasks("userTask_setUpBoard")).isEmpty();
    }

    @Test
    void doesNotOpenTheFirstBoardSessionBeforeTheBoardIsSetUp() {
        time.movesTo(WEDNESDAY.atTime(15, 45));
        Given.signedIn(coach);
        assertThat(openTasks("userTask_leadBoardSessions")).isEmpty();

        coachSetsUpTheBoard(LocalTime.of(8, 30));
        time.movesTo(WEDNESDAY.atTime(15, 46));

        assertThat(openTasks("userTask_leadBoardSessions")).hasSize(1);
    }

    @Test
    void holdsTheSessionsAtTheTeamsOwnTimeAndPlace() {
        time.movesTo(WEDNESDAY.atTime(9, 0));
        coachSetsUpTheBoard(LocalTime.of(8, 45));
        time.movesTo(THURSDAY.atTime(9, 0));

        assertThat(jdbc.sql("select distinct s.begins from plan_session s join plan_item i on i.id = s.plan_item_id "
                                + "where i.programme_id = ? and i.element_id = 'callActivity_boardSessions'")
                        .param(programme.value())
                        .query(LocalTime.class)
                        .list())
                .containsExactly(LocalTime.of(8, 45));
    }

    @Test
    void isOverWhenEveryTaskIsDone() {
        time.movesTo(TUESDAY.atTime(9, 0));
        coachHoldsTheStartMeeting();
        time.movesTo(WEDNESDAY.atTime(9, 0));
        coachSetsUpTheBoard(LocalTime.of(8, 15));
        time.movesTo(WEDNESDAY.atTime(16, 0));
        coachAnswersSessions(WEDNESDAY);
        time.movesTo(FRIDAY.atTime(9, 0));
        coachAnswersSessions(THURSDAY, FRIDAY);

        assertThat(passed(programme, Week1StartProcess.KEY))
                .contains(
                        "userTask_holdStartMeeting",
                        "userTask_setUpBoard",
                        "callActivity_firstBoardSession",
                        "callActivity_boardSessions");
        assertThat(itemStatus(programme, Week1StartProcess.CALL_ACTIVITY_BOARD_SESSIONS))
                .isEqualTo("DONE");
        assertThat(itemStatus(programme, Week1StartProcess.CALL_ACTIVITY_FIRST_BOARD_SESSION))
                .isEqualTo("DONE");
        assertThat(jdbc.sql("select count(*) from plan_session s join plan_item i on i.id = s.plan_item_id "
                                + "where i.programme_id = ? and s.held")
                        .param(programme.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);

        time.movesTo(MONDAY.plusWeeks(1).atTime(7, 46));
        assertThat(historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(programme.text())
                        .processDefinitionKey(Week1StartProcess.KEY)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void letsWhatNobodyDidLapseAndGoesOn() {
        time.movesTo(LocalDate.of(2026, 9, 11).atTime(17, 1));

        assertThat(jdbc.sql(
                                "select element_id || ' ' || status from plan_item where programme_id = ? and week_number = 1")
                        .param(programme.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "callActivity_startBarometer LAPSED",
                        "userTask_holdStartMeeting LAPSED",
                        "userTask_setUpBoard LAPSED",
                        "callActivity_boardSessions LAPSED",
                        "callActivity_firstBoardSession LAPSED");
        Given.signedIn(coach);
        assertThat(openTasks("userTask_holdStartMeeting")).isEmpty();
    }

    @Test
    void skipsTheBarometerOfATeamUnderFive() {
        time.reset();
        members.clear();
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(4);
        ProgrammeId small = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();

        time.movesTo(MONDAY.atTime(12, 0));

        assertThat(itemStatus(small, Week1StartProcess.CALL_ACTIVITY_START_BAROMETER))
                .isEqualTo("SKIPPED");
        Given.signedIn(members.getFirst());
        assertThat(tasks.open()).isEmpty();
        assertThat(queries.week(small, 1).appointments())
                .filteredOn(appointment -> appointment.kind() == PlanKind.BAROMETER)
                .extracting(Appointment::reason)
                .containsExactly("teamTooSmall");
    }

    @Test
    void keepsPeoplesWordsOutOfTheEngine() {
        time.movesTo(TUESDAY.atTime(9, 0));
        coachHoldsTheStartMeeting();

        assertThat(history.createHistoricVariableInstanceQuery().list())
                .extracting(variable -> String.valueOf(variable.getValue()))
                .noneMatch(value -> value.contains("beginnen op tijd") || value.contains("dinsdagoverleg"));
    }

    private void coachAnswersSessions(LocalDate... days) {
        Given.signedIn(coach);
        var block = task("userTask_leadBoardSessions");
        for (LocalDate day : days) {
            sessions.answer(block, new AnswerSession(day, true, null, 9));
        }
        sessions.finish(block);
    }
}
