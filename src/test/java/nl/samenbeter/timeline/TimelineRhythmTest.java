package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.BoardColumn;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.ProgrammeHistoryRow;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.programme.SetUpBoard;
import nl.samenbeter.programme.TeamSettings;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineLine.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Another rhythm of the board sessions, from what the coach is shown to what the plan then says. */
class TimelineRhythmTest extends TimelineStories {

    private static final LocalTime QUARTER_PAST_8 = LocalTime.of(8, 15);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final SessionRhythm USUAL = SessionRhythm.usual(QUARTER_PAST_8);
    private static final SessionRhythm WEEKLY = new SessionRhythm(Frequency.WEEKLY, NINE, 10, 20);
    private static final LocalDate TUESDAY_2 = LocalDate.of(2026, 9, 8);
    private static final String SESSIONS = "callActivity_boardSessions";
    private static final String JOIN = "userTask_joinBoardSession";

    @Autowired
    ProgrammeService service;

    @Autowired
    ProgrammeQueries queries;

    @Autowired
    ProgrammeSteps steps;

    ProgrammeId programme;

    @BeforeEach
    void givenAPlannedProgramme() {
        programme = school.planned();
        Given.signedIn(school.coach, Role.COACH);
    }

    @Test
    void tellsWhatStandsNow() {
        Given given = new Given(jdbc);
        var admin = given.person("Ria Admin", school.school);
        given.grant(admin, Role.ADMIN, Scope.of(school.school));

        TeamSettings settings = queries.settings(school.team);

        assertThat(settings.coaches()).containsExactly("Fatima Aydın");
        assertThat(settings.members()).hasSize(6).contains("Daan Visser");
        assertThat(settings.admins()).containsExactly("Ria Admin");
        assertThat(settings.programme()).isNotNull();
        assertThat(board().rhythm()).isEqualTo(USUAL);
        assertThat(board().place()).isNull();
    }

    @Test
    void showsWhichSessionsChangeAndWritesNothing() {
        var before = sessions(2);

        TimelinePreview preview = timeline.preview(programme, to(WEEKLY));

        LocalDate monday = TUESDAY_2.minusDays(1);
        assertThat(item(preview.before(), 2, SESSIONS).moments().sessions())
                .containsExactly(
                        session(monday, QUARTER_PAST_8, 10),
                        session(TUESDAY_2, QUARTER_PAST_8, 15),
                        session(monday.plusDays(2), QUARTER_PAST_8, 10),
                        session(monday.plusDays(3), QUARTER_PAST_8, 10),
                        session(monday.plusDays(4), QUARTER_PAST_8, 10));
        assertThat(item(preview.after(), 2, SESSIONS).moments().sessions())
                .containsExactly(session(TUESDAY_2, NINE, 20));
        assertThat(item(preview.before(), 2, SESSIONS).moments().minutes()).isEqualTo(55);
        assertThat(item(preview.after(), 2, SESSIONS).moments().minutes()).isEqualTo(20);
        assertThat(preview.lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.ITEM && line.week() == 2)
                .extracting(TimelineLine::element, TimelineLine::before, TimelineLine::after)
                .containsExactlyInAnyOrder(
                        tuple(
                                SESSIONS,
                                new When(monday, monday.plusDays(4), null, false),
                                new When(monday, monday.plusDays(4), null, false)),
                        tuple(
                                JOIN,
                                new When(TUESDAY_2, TUESDAY_2, QUARTER_PAST_8, false),
                                new When(TUESDAY_2, TUESDAY_2, NINE, false)));
        assertThat(preview.lines())
                .filteredOn(line -> line.kind() == TimelineLine.Kind.ITEM)
                .extracting(TimelineLine::week)
                .containsOnly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(sessions(2)).isEqualTo(before);
        assertThat(board().rhythm()).isEqualTo(USUAL);
        assertThat(queries.history(programme))
                .extracting(ProgrammeHistoryRow::code)
                .doesNotContain("rhythmChanged");
    }

    @Test
    void changesTheSessionsThatAreStillToCome() {
        assertThat(queries.week(programme, 2).minutes()).isEqualTo(180);

        change(programme, to(WEEKLY));

        assertThat(sessions(2)).containsExactly(session(TUESDAY_2, NINE, 20));
        PlanState.Moments join = item(2, JOIN).moments();
        assertThat(join.begins()).isEqualTo(NINE);
        assertThat(join.dueAt()).isEqualTo(TUESDAY_2.atTime(9, 15));
        assertThat(join.place()).isEqualTo("Kantine");
        assertThat(item(2, SESSIONS).moments().minutes()).isEqualTo(20);
        assertThat(item(2, SESSIONS).moments().place()).isEqualTo("Kantine");
        assertThat(sessions(1))
                .as("days and lengths of week 1 stay")
                .extracting(Session::begins, Session::minutes)
                .containsExactly(tuple(NINE, 10), tuple(NINE, 10));
        assertThat(item(1, "callActivity_firstBoardSession").moments().begins()).isEqualTo(LocalTime.of(15, 30));
        assertThat(board().rhythm()).isEqualTo(WEEKLY);
        assertThat(board().place()).isEqualTo("Kantine");
        assertThat(queries.rhythm(programme)).isEqualTo(WEEKLY);
        assertThat(queries.history(programme))
                .extracting(ProgrammeHistoryRow::code)
                .contains("rhythmChanged");
        assertThat(queries.week(programme, 1).minutes()).isEqualTo(195);
        assertThat(queries.week(programme, 2).minutes()).isEqualTo(180 - 55 + 20);
    }

    @Test
    void canGoBackToTheUsualRhythm() {
        var before = sessions(2);
        change(programme, to(WEEKLY));

        change(programme, to(USUAL));

        assertThat(sessions(2)).isEqualTo(before);
        assertThat(queries.week(programme, 2).minutes()).isEqualTo(180);
    }

    @Test
    void leavesWhatWasAnsweredOrHasBegun() {
        becomes("OPEN", 2);
        jdbc.sql("update plan_session set held = true where plan_item_id = ? and held_on = ?")
                .params(item(2, SESSIONS).id().value(), TUESDAY_2.minusDays(1))
                .update();
        TestSchool.clock(TUESDAY_2.plusDays(1).atTime(8, 20));

        change(programme, to(new SessionRhythm(Frequency.DAILY, LocalTime.of(13, 0), 5, 20)));

        assertThat(sessions(2))
                .containsExactly(
                        new Session(TUESDAY_2.minusDays(1), QUARTER_PAST_8, 10, true),
                        session(TUESDAY_2, QUARTER_PAST_8, 15),
                        session(TUESDAY_2.plusDays(1), QUARTER_PAST_8, 10),
                        session(TUESDAY_2.plusDays(2), LocalTime.of(13, 0), 5),
                        session(TUESDAY_2.plusDays(3), LocalTime.of(13, 0), 5));
    }

    @Test
    void keepsTheSessionOfTodayWhenItsNewTimeIsOver() {
        change(programme, to(usualAt(LocalTime.of(15, 0))));
        TestSchool.clock(TUESDAY_2.atTime(10, 0));

        change(programme, to(usualAt(NINE)));

        assertThat(sessions(2))
                .extracting(Session::day, Session::begins)
                .contains(tuple(TUESDAY_2, LocalTime.of(15, 0)), tuple(TUESDAY_2.plusDays(1), NINE));
        assertThat(item(2, JOIN).moments().begins()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void leavesWhatIsOver() {
        becomes("DONE", 2);

        change(programme, to(WEEKLY));

        assertThat(sessions(2)).hasSize(5);
        assertThat(sessions(3)).hasSize(1);
    }

    @Test
    void warnsOfAMeetingAtTheSameTime() {
        LocalDate thursday = LocalDate.of(2026, 9, 3);
        var meeting = item(1, "userTask_holdStartMeeting");
        jdbc.sql("update plan_item set first_day = ?, last_day = ?, begins = '09:05' where id = ?")
                .params(thursday, thursday, meeting.id().value())
                .update();

        assertThat(timeline.preview(programme, to(WEEKLY)).clashes())
                .filteredOn(clash -> clash.kind() == Clash.Kind.OVERLAP)
                .extracting(Clash::what)
                .containsExactly(meeting.name());
        assertThat(item(3, JOIN).moments().begins()).isEqualTo(QUARTER_PAST_8);
    }

    @Test
    void movesTheOnlySessionOfAWeekWhenItsDayIsOff() {
        jdbc.sql("insert into calendar_deviation (id, version, school_id, kind, first_day, last_day, name) "
                        + "values (gen_random_uuid(), 0, ?, 'STUDY_DAY', ?, ?, 'Studiedag')")
                .params(school.school.value(), TUESDAY_2, TUESDAY_2)
                .update();

        change(programme, to(WEEKLY));

        assertThat(sessions(2)).extracting(Session::day).containsExactly(TUESDAY_2.plusDays(1));
    }

    @Test
    void givesTheNextCycleItsRhythmAndPlace() {
        change(programme, to(WEEKLY));
        jdbc.sql("update programme set status = 'RUNNING' where id = ?")
                .param(programme.value())
                .update();

        steps.startNextCycle(programme, 1);

        assertThat(plan(programme).items())
                .filteredOn(item -> item.run() == 2 && item.kind() == PlanKind.BOARD_SESSIONS)
                .hasSize(4)
                .allSatisfy(block -> {
                    assertThat(block.moments().place()).isEqualTo("Kantine");
                    assertThat(block.moments().sessions())
                            .extracting(Session::begins, Session::minutes)
                            .containsExactly(tuple(NINE, 20));
                });
    }

    @Test
    void tellsTheSecondOfTwoCoachesThatTheOtherWasFaster() {
        var another = to(usualAt(LocalTime.of(10, 0)));
        var slow = new ApplyChange(
                programme, another, timeline.preview(programme, another).seen(), "Eén keer is genoeg.");
        change(programme, to(WEEKLY));

        assertRefused("timeline.changedMeanwhile", () -> timeline.apply(slow));
        assertThat(board().rhythm()).isEqualTo(WEEKLY);
    }

    @ParameterizedTest
    @CsvSource({
        ", 10, 15, programme.sessionTime",
        "06:59, 10, 15, programme.sessionTime",
        "18:01, 10, 15, programme.sessionTime",
        "09:00, 4, 15, programme.sessionMinutes",
        "09:00, 31, 15, programme.sessionMinutes",
        "09:00, 10, 0, programme.sessionMinutes",
        "09:00, 10, 2147483647, programme.sessionMinutes"
    })
    void refusesARhythmThatCannotBe(@Nullable LocalTime time, int day, int week, String code) {
        refuses(code, to(new SessionRhythm(Frequency.DAILY, time, day, week)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\0\0"})
    void refusesNoPlace(String place) {
        refuses("programme.sessionPlaceMissing", new ChangeSessions(WEEKLY, place));
    }

    @Test
    void refusesALongPlaceAndKeepsMarkupAsText() {
        refuses("shared.textTooLong", new ChangeSessions(WEEKLY, "x".repeat(1_000_000)));

        change(programme, new ChangeSessions(WEEKLY, " <b>Kan\0tine</b> "));

        assertThat(board().place()).isEqualTo("<b>Kan tine</b>");
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        change(programme, to(WEEKLY));

        refuses("timeline.nothingMoves", to(WEEKLY));
    }

    @Test
    void refusesAProgrammeThatHasStopped() {
        jdbc.sql("update programme set status = 'STOPPED' where id = ?")
                .param(programme.value())
                .update();

        refuses("programme.notGoingOn", to(WEEKLY));
        assertThat(queries.settings(school.team).programme()).isNull();
    }

    @Test
    void movesTheLeadersSessionAndItsOpenTaskToo() {
        givenWeek2Of(TUESDAY_2.atTime(8, 5));
        assertThat(school.task(school.leader, JOIN).due()).isEqualTo(TUESDAY_2.atTime(8, 30));

        change(programme, to(usualAt(LocalTime.of(11, 0))));

        assertThat(school.task(school.leader, JOIN).due()).isEqualTo(TUESDAY_2.atTime(11, 15));
    }

    @Test
    void movesTheSessionsOfABlockThatIsRunning() {
        givenWeek2Of(TUESDAY_2.atTime(8, 5));

        change(programme, to(WEEKLY));

        assertThat(jdbc.sql("""
                        select s.planned_on, s.begins, s.minutes from board_session s join board_session_block b on b.id = s.block_id
                        join plan_item i on i.id = b.plan_item_id where i.programme_id = ? and i.week_number = 2
                        order by s.planned_on""")
                        .param(programme.value())
                        .query((row, n) -> row.getObject(1, LocalDate.class) + " " + row.getObject(2, LocalTime.class)
                                + " " + row.getInt(3))
                        .list())
                .containsExactly("2026-09-07 08:15 10", "2026-09-08 09:00 20");
    }

    @Test
    void settingUpTheBoardMovesTheLeadersSessionToo() {
        school = new TestSchool(application);
        programme = school.inWeek1();
        Given.signedIn(school.coach, Role.COACH);

        service.setUpBoard(
                school.task(school.coach, "userTask_setUpBoard").id(),
                new SetUpBoard(LocalTime.of(12, 30), "Hal", List.of(BoardColumn.GOALS)));

        PlanState.Moments join = item(2, JOIN).moments();
        assertThat(join.begins()).isEqualTo(LocalTime.of(12, 30));
        assertThat(join.dueAt()).isEqualTo(TUESDAY_2.atTime(12, 45));
        assertThat(join.place()).isEqualTo("Hal");
        assertThat(sessions(1)).extracting(Session::begins).containsOnly(LocalTime.of(12, 30));
        assertThat(sessions(2)).hasSize(5).extracting(Session::begins).containsOnly(LocalTime.of(12, 30));
        assertThat(board().rhythm()).isEqualTo(usualAt(LocalTime.of(12, 30)));
        assertThat(board().place()).isEqualTo("Hal");
        assertThat(queries.history(programme))
                .extracting(ProgrammeHistoryRow::code)
                .contains("boardSetUp")
                .doesNotContain("rhythmChanged");
        assertThat(jdbc.sql("select count(*) from timeline_change where programme_id = ?")
                        .param(programme.value())
                        .query(Integer.class)
                        .single())
                .as("nobody changed the timeline")
                .isZero();
    }

    private void givenWeek2Of(LocalDateTime now) {
        school = new TestSchool(application);
        programme = school.inWeek1();
        school.moveTo(programme, now);
        Given.signedIn(school.coach, Role.COACH);
    }

    /** The block of sessions of that week. */
    private void becomes(String status, int week) {
        jdbc.sql("update plan_item set status = ?, ended_at = case when ? then now() end where id = ?")
                .params(status, status.equals("DONE"), item(week, SESSIONS).id().value())
                .update();
    }

    private void refuses(String code, ChangeSessions change) {
        assertRefused(code, () -> timeline.preview(programme, change));
        assertRefused(code, () -> timeline.apply(new ApplyChange(programme, change, "", "Eén keer is genoeg.")));
    }

    private static void assertRefused(String code, Runnable door) {
        assertThatThrownBy(door::run).isInstanceOf(DomainException.class).hasMessage(code);
    }

    private static ChangeSessions to(SessionRhythm rhythm) {
        return new ChangeSessions(rhythm, "Kantine");
    }

    private static SessionRhythm usualAt(LocalTime time) {
        return SessionRhythm.usual(time);
    }

    private TeamSettings.Board board() {
        return Objects.requireNonNull(queries.settings(school.team).programme());
    }

    private static Session session(LocalDate day, LocalTime begins, int minutes) {
        return new Session(day, begins, minutes, null);
    }

    private List<Session> sessions(int week) {
        return item(week, SESSIONS).moments().sessions();
    }

    private PlanState.Item item(int week, String element) {
        return item(plan(programme), week, element);
    }

    private static PlanState.Item item(PlanState plan, int week, String element) {
        return plan.items().stream()
                .filter(item ->
                        item.run() == 1 && item.week() == week && item.element().equals(element))
                .findFirst()
                .orElseThrow();
    }
}
