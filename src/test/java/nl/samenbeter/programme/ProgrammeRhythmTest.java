package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.RhythmPreview.Line;
import nl.samenbeter.programme.RhythmPreview.Slot;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Another rhythm of the board sessions, from what the coach is shown to what the plan then says. */
@IntegrationTest
class ProgrammeRhythmTest {

    private static final LocalTime QUARTER_PAST_8 = LocalTime.of(8, 15);
    private static final SessionRhythm USUAL = SessionRhythm.usual(QUARTER_PAST_8);
    private static final SessionRhythm WEEKLY = new SessionRhythm(Frequency.WEEKLY, LocalTime.of(9, 0), 10, 20);
    private static final LocalDate TUESDAY_2 = LocalDate.of(2026, 9, 8);

    @Autowired
    ApplicationContext application;

    @Autowired
    ProgrammeService service;

    @Autowired
    ProgrammeQueries queries;

    @Autowired
    ProgrammePlans plans;

    @Autowired
    Programmes programmes;

    @Autowired
    PlanItems items;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenAPlannedProgramme() {
        school = new TestSchool(application);
        programme = school.planned();
        Given.signedIn(school.coach, Role.COACH);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
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

        RhythmPreview preview = service.previewRhythm(command(WEEKLY));

        RhythmPreview.Week week2 = week(preview, 2);
        assertThat(week2.minutesBefore()).isEqualTo(180);
        assertThat(week2.minutesAfter()).isEqualTo(180 - 55 + 20);
        LocalDate monday = TUESDAY_2.minusDays(1);
        assertThat(week2.lines())
                .extracting(Line::element, Line::before, Line::after)
                .containsExactlyInAnyOrder(
                        tuple("callActivity_boardSessions", slot(monday, "08:15", 10), null),
                        tuple("callActivity_boardSessions", slot(TUESDAY_2, "08:15", 15), slot(TUESDAY_2, "09:00", 20)),
                        tuple("userTask_joinBoardSession", slot(TUESDAY_2, "08:15", 15), slot(TUESDAY_2, "09:00", 15)),
                        tuple("callActivity_boardSessions", slot(monday.plusDays(2), "08:15", 10), null),
                        tuple("callActivity_boardSessions", slot(monday.plusDays(3), "08:15", 10), null),
                        tuple("callActivity_boardSessions", slot(monday.plusDays(4), "08:15", 10), null));
        assertThat(preview.weeks()).extracting(week -> week.week().number()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(week(preview, 1).minutesAfter()).isEqualTo(195);
        assertThat(sessions(2)).isEqualTo(before);
        assertThat(board().rhythm()).isEqualTo(USUAL);
        assertThat(queries.history(programme))
                .extracting(ProgrammeHistoryRow::code)
                .doesNotContain("rhythmChanged");
    }

    @Test
    void changesTheSessionsThatAreStillToCome() {
        service.changeRhythm(command(WEEKLY));

        assertThat(sessions(2))
                .extracting(PlanItem.Session::day, PlanItem.Session::begins, PlanItem.Session::minutes)
                .containsExactly(tuple(TUESDAY_2, LocalTime.of(9, 0), 20));
        PlanItem join = item(2, "userTask_joinBoardSession");
        assertThat(join.begins()).isEqualTo(LocalTime.of(9, 0));
        assertThat(join.dueAt()).isEqualTo(TUESDAY_2.atTime(9, 15));
        assertThat(join.place()).isEqualTo("Kantine");
        assertThat(item(2, "callActivity_boardSessions").minutes()).isEqualTo(20);
        assertThat(item(2, "callActivity_boardSessions").place()).isEqualTo("Kantine");
        assertThat(sessions(1))
                .as("days and lengths of week 1 stay")
                .extracting(PlanItem.Session::begins, PlanItem.Session::minutes)
                .containsExactly(tuple(LocalTime.of(9, 0), 10), tuple(LocalTime.of(9, 0), 10));
        assertThat(item(1, "callActivity_firstBoardSession").begins()).isEqualTo(LocalTime.of(15, 30));
        assertThat(board().rhythm()).isEqualTo(WEEKLY);
        assertThat(board().place()).isEqualTo("Kantine");
        assertThat(queries.rhythm(programme)).isEqualTo(WEEKLY);
        assertThat(queries.history(programme))
                .extracting(ProgrammeHistoryRow::code)
                .contains("rhythmChanged");
        assertThat(queries.week(programme, 2).minutes()).isEqualTo(145);
    }

    @Test
    void canGoBackToTheUsualRhythm() {
        var before = sessions(2);
        service.changeRhythm(command(WEEKLY));

        service.changeRhythm(command(USUAL));

        assertThat(sessions(2)).isEqualTo(before);
        assertThat(queries.week(programme, 2).minutes()).isEqualTo(180);
    }

    @Test
    void leavesWhatWasAnsweredOrHasBegun() {
        PlanItem block = item(2, "callActivity_boardSessions");
        block.open();
        block.answerSession(TUESDAY_2.minusDays(1), true);
        items.save(block);
        TestSchool.clock(TUESDAY_2.plusDays(1).atTime(8, 20));

        service.changeRhythm(command(new SessionRhythm(Frequency.DAILY, LocalTime.of(13, 0), 5, 20)));

        assertThat(sessions(2))
                .extracting(PlanItem.Session::day, PlanItem.Session::begins, PlanItem.Session::minutes)
                .containsExactly(
                        tuple(TUESDAY_2.minusDays(1), QUARTER_PAST_8, 10),
                        tuple(TUESDAY_2, QUARTER_PAST_8, 15),
                        tuple(TUESDAY_2.plusDays(1), QUARTER_PAST_8, 10),
                        tuple(TUESDAY_2.plusDays(2), LocalTime.of(13, 0), 5),
                        tuple(TUESDAY_2.plusDays(3), LocalTime.of(13, 0), 5));
    }

    @Test
    void keepsTheSessionOfTodayWhenItsNewTimeIsOver() {
        service.changeRhythm(command(USUAL.at(LocalTime.of(15, 0))));
        TestSchool.clock(TUESDAY_2.atTime(10, 0));

        service.changeRhythm(command(USUAL.at(LocalTime.of(9, 0))));

        assertThat(sessions(2))
                .extracting(PlanItem.Session::day, PlanItem.Session::begins)
                .contains(tuple(TUESDAY_2, LocalTime.of(15, 0)), tuple(TUESDAY_2.plusDays(1), LocalTime.of(9, 0)));
        assertThat(item(2, "userTask_joinBoardSession").begins()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void leavesWhatIsOver() {
        PlanItem block = item(2, "callActivity_boardSessions");
        block.open();
        block.done(Instant.now());
        items.save(block);

        service.changeRhythm(command(WEEKLY));

        assertThat(sessions(2)).hasSize(5);
        assertThat(sessions(3)).hasSize(1);
    }

    @Test
    void warnsOfAMeetingAtTheSameTime() {
        PlanItem other = item(3, "userTask_joinBoardSession");
        var meeting = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme).stream()
                .filter(item -> item.week() == 1 && item.element().equals("userTask_holdStartMeeting"))
                .findFirst()
                .orElseThrow();
        LocalDate thursday = LocalDate.of(2026, 9, 3);
        meeting.moveTo(thursday, LocalTime.of(9, 5));
        items.save(meeting);

        assertThat(service.previewRhythm(command(WEEKLY)).overlaps())
                .extracting(RhythmPreview.Overlap::element)
                .containsExactly("userTask_holdStartMeeting");
        assertThat(other.begins()).isEqualTo(QUARTER_PAST_8);
    }

    @Test
    void movesTheOnlySessionOfAWeekWhenItsDayIsOff() {
        jdbc.sql("insert into calendar_deviation (id, version, school_id, kind, first_day, last_day, name) "
                        + "values (gen_random_uuid(), 0, ?, 'STUDY_DAY', ?, ?, 'Studiedag')")
                .params(school.school.value(), TUESDAY_2, TUESDAY_2)
                .update();

        service.changeRhythm(command(WEEKLY));

        assertThat(sessions(2)).extracting(PlanItem.Session::day).containsExactly(TUESDAY_2.plusDays(1));
    }

    @Test
    void givesTheNextCycleItsRhythmAndPlace() {
        service.changeRhythm(command(WEEKLY));

        transaction.executeWithoutResult(
                status -> plans.next(programmes.findById(programme).orElseThrow(), ProgrammeRun.EIGHT_WEEKS));

        List<PlanItem> blocks = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme).stream()
                .filter(item -> item.run() == 2 && item.kind() == PlanKind.BOARD_SESSIONS)
                .toList();
        assertThat(blocks).hasSize(4).allSatisfy(block -> {
            assertThat(block.place()).isEqualTo("Kantine");
            assertThat(block.sessions())
                    .extracting(PlanItem.Session::begins, PlanItem.Session::minutes)
                    .containsExactly(tuple(LocalTime.of(9, 0), 20));
        });
    }

    @Test
    void tellsTheSecondOfTwoCoachesThatTheOtherWasFaster() {
        ChangeRhythm slow = command(USUAL.at(LocalTime.of(10, 0)));
        service.changeRhythm(command(WEEKLY));

        refuses("programme.settingsChanged", slow);
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
        refuses(code, command(new SessionRhythm(Frequency.DAILY, time, day, week)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\0\0"})
    void refusesNoPlace(String place) {
        refuses("programme.sessionPlaceMissing", new ChangeRhythm(programme, board().version(), WEEKLY, place));
    }

    @Test
    void refusesALongPlaceAndKeepsMarkupAsText() {
        refuses("shared.textTooLong", new ChangeRhythm(programme, board().version(), WEEKLY, "x".repeat(1_000_000)));

        service.changeRhythm(new ChangeRhythm(programme, board().version(), WEEKLY, " <b>Kan\0tine</b> "));

        assertThat(board().place()).isEqualTo("<b>Kan tine</b>");
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        service.changeRhythm(command(WEEKLY));

        refuses("programme.nothingChanges", command(WEEKLY));
    }

    @Test
    void refusesAProgrammeThatHasStopped() {
        ChangeRhythm command = command(WEEKLY);
        jdbc.sql("update programme set status = 'STOPPED' where id = ?")
                .param(programme.value())
                .update();

        refuses("programme.notGoingOn", command);
        assertThat(queries.settings(school.team).programme()).isNull();
    }

    @Test
    void movesTheLeadersSessionAndItsOpenTaskToo() {
        givenWeek2Of(TUESDAY_2.atTime(8, 5));
        assertThat(school.task(school.leader, "userTask_joinBoardSession").due())
                .isEqualTo(TUESDAY_2.atTime(8, 30));

        service.changeRhythm(command(USUAL.at(LocalTime.of(11, 0))));

        assertThat(school.task(school.leader, "userTask_joinBoardSession").due())
                .isEqualTo(TUESDAY_2.atTime(11, 15));
    }

    @Test
    void movesTheSessionsOfABlockThatIsRunning() {
        givenWeek2Of(TUESDAY_2.atTime(8, 5));

        service.changeRhythm(command(WEEKLY));

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

        PlanItem join = item(2, "userTask_joinBoardSession");
        assertThat(join.begins()).isEqualTo(LocalTime.of(12, 30));
        assertThat(join.dueAt()).isEqualTo(TUESDAY_2.atTime(12, 45));
        assertThat(join.place()).isEqualTo("Hal");
        assertThat(sessions(1)).extracting(PlanItem.Session::begins).containsOnly(LocalTime.of(12, 30));
        assertThat(sessions(2)).hasSize(5).extracting(PlanItem.Session::begins).containsOnly(LocalTime.of(12, 30));
    }

    private void givenWeek2Of(LocalDateTime now) {
        school = new TestSchool(application);
        programme = school.inWeek1();
        school.moveTo(programme, now);
        Given.signedIn(school.coach, Role.COACH);
    }

    private void refuses(String code, ChangeRhythm command) {
        for (UnaryOperator<ChangeRhythm> door : doors()) {
            assertThatThrownBy(() -> door.apply(command))
                    .isInstanceOf(DomainException.class)
                    .hasMessage(code);
        }
    }

    private List<UnaryOperator<ChangeRhythm>> doors() {
        return List.of(
                command -> {
                    service.previewRhythm(command);
                    return command;
                },
                command -> {
                    service.changeRhythm(command);
                    return command;
                });
    }

    private ChangeRhythm command(SessionRhythm rhythm) {
        return new ChangeRhythm(programme, board().version(), rhythm, "Kantine");
    }

    private TeamSettings.Board board() {
        return Objects.requireNonNull(queries.settings(school.team).programme());
    }

    private static RhythmPreview.Week week(RhythmPreview preview, int number) {
        return preview.weeks().stream()
                .filter(week -> week.week().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Slot slot(LocalDate day, String begins, int minutes) {
        return new Slot(day, LocalTime.parse(begins), minutes);
    }

    private List<PlanItem.Session> sessions(int week) {
        return item(week, "callActivity_boardSessions").sessions();
    }

    private PlanItem item(int week, String element) {
        return items.findByProgrammeIdAndRunNumberAndWeekNumberAndElementId(programme, 1, week, element)
                .orElseThrow();
    }
}
