package nl.samenbeter.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.FigureSums;
import nl.samenbeter.programme.HoldStartMeeting;
import nl.samenbeter.programme.KindFigures;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.ProgrammeFigures;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.WeekFigures;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class FiguresQueriesTest {

    private static final LocalDate MONDAY_3 = TestSchool.START.plusWeeks(2);

    @Autowired
    ApplicationContext application;

    @Autowired
    FiguresQueries queries;

    @Autowired
    ProgrammeFigures sums;

    @Autowired
    TargetService targets;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    PlanLedger ledger;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenAProgrammeInWeek1() {
        school = new TestSchool(application);
        programme = school.inWeek1();
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void showOnlyTheWeeksThatHaveBegun() {
        assertThat(figures().weeks()).extracting(week -> week.week().number()).containsExactly(1);

        TestSchool.clock(MONDAY_3.atTime(9, 0));

        assertThat(figures().weeks()).extracting(week -> week.week().number()).containsExactly(1, 2, 3);
    }

    @Test
    void showNoWeekBeforeTheStart() {
        TestSchool.clock(TestSchool.BEFORE);

        assertThat(figures().weeks()).isEmpty();
    }

    @Test
    void tellSessionsHeldFromNotHeldFromUnanswered() {
        PlanItemId block = item("board-sessions", 2);
        LocalDate monday = TestSchool.START.plusWeeks(1);
        ledger.sessionAnswered(block, monday, true);
        ledger.sessionAnswered(block, monday.plusDays(1), false);
        TestSchool.clock(monday.plusDays(3).atTime(9, 0));

        WeekFigures week = figures().weeks().getLast();

        assertThat(week.sessionsPlanned()).isEqualTo(4);
        assertThat(week.sessionsHeld()).isOne();
        assertThat(week.sessionsNotHeld()).isOne();
    }

    @Test
    void planTheMinutesOfTheNorm() {
        TestSchool.clock(MONDAY_3.atTime(9, 0));

        assertThat(figures().weeks()).extracting(WeekFigures::plannedMinutes).containsExactly(195, 180, 190);
        assertThat(figures().weeks()).extracting(WeekFigures::normMinutes).containsOnly(180);
    }

    @Test
    void countWhatWasDoneOnItsDayAsOnTimeOnceThatDayIsOver() {
        LocalDate tuesday = TestSchool.START.plusDays(1);
        TestSchool.clock(tuesday.atTime(17, 30));
        holdStartMeeting();
        KindFigures sameDay = meetings();
        TestSchool.clock(tuesday.plusDays(1).atTime(9, 0));

        assertThat(sameDay).isEqualTo(KindFigures.NONE);
        assertThat(meetings()).isEqualTo(new KindFigures(1, 1, 0, 0, 0, 0));
    }

    @Test
    void countWhatIsOpenAfterItsDayAsLateAlsoWhenItIsDoneAfterwards() {
        TestSchool.clock(TestSchool.START.plusDays(2).atTime(9, 0));
        KindFigures open = meetings();
        holdStartMeeting();

        assertThat(open).isEqualTo(new KindFigures(1, 0, 1, 0, 0, 0));
        assertThat(meetings()).isEqualTo(new KindFigures(1, 0, 1, 0, 0, 0));
    }

    @Test
    void leaveOutWhatWasDoneAtAnUnknownMoment() {
        holdStartMeeting();
        TestSchool.clock(TestSchool.START.plusDays(2).atTime(9, 0));
        jdbc.sql("update plan_item set ended_at = null where programme_id = ?")
                .param(programme.value())
                .update();

        assertThat(meetings()).isEqualTo(KindFigures.NONE);
    }

    @Test
    void tellLapsedSkippedAndCancelledApart() {
        become(PlanKind.MEETING, "LAPSED");
        become(PlanKind.GOALS, "CANCELLED");
        become(PlanKind.TRAINING, "SKIPPED");
        TestSchool.clock(MONDAY_3.atTime(9, 0));

        KindFigures total =
                figures().weeks().stream().map(WeekFigures::total).reduce(KindFigures.NONE, KindFigures::plus);

        assertThat(total.lapsed()).isEqualTo(count("LAPSED"));
        assertThat(total.cancelled()).isEqualTo(count("CANCELLED"));
        assertThat(total.skipped()).isEqualTo(count("SKIPPED"));
        assertThat(total.due()).isEqualTo(total.onTime() + total.late() + total.lapsed());
    }

    @Test
    void comeToTheSumsOfASchool() {
        PlanItemId block = item("board-sessions", 2);
        LocalDate monday = TestSchool.START.plusWeeks(1);
        ledger.sessionAnswered(block, monday, true);
        ledger.sessionAnswered(block, monday.plusDays(1), false);
        become(PlanKind.GOALS, "LAPSED");
        become(PlanKind.TRAINING, "SKIPPED");
        become(PlanKind.PREPARATION, "OPEN");
        for (LocalDate day : new LocalDate[] {TestSchool.START, monday.plusDays(4), MONDAY_3.plusDays(6)}) {
            TestSchool.clock(day.atTime(9, 0));
            var weeks = figures().weeks();
            KindFigures total = weeks.stream().map(WeekFigures::total).reduce(KindFigures.NONE, KindFigures::plus);

            assertThat(sums.sums(List.of(programme)))
                    .isEqualTo(new FigureSums(
                            TestSchool.START,
                            weeks.stream().mapToInt(WeekFigures::sessionsHeld).sum(),
                            weeks.stream()
                                    .mapToInt(WeekFigures::sessionsPlanned)
                                    .sum(),
                            total.onTime(),
                            total.due()));
        }
    }

    @Test
    void standStillInAPause() {
        TestSchool.clock(MONDAY_3.atTime(9, 0));
        jdbc.sql("update programme set status = 'PAUSED', paused_from = ?, pause_reason = 'other' where id = ?")
                .params(TestSchool.START.plusDays(8), programme.value())
                .update();

        assertThat(figures().weeks()).hasSize(2);
    }

    @Test
    void compareVisitsAndPreparationsWithTheRhythm() {
        become(PlanKind.VISIT, "DONE");

        assertThat(figures().rhythms())
                .satisfiesExactly(
                        visits -> {
                            assertThat(visits.kind()).isEqualTo(PlanKind.VISIT);
                            assertThat(visits.done()).isEqualTo(4);
                            assertThat(visits.target()).isEqualTo(4);
                        },
                        preparations -> {
                            assertThat(preparations.kind()).isEqualTo(PlanKind.PREPARATION);
                            assertThat(preparations.done()).isZero();
                            assertThat(preparations.target()).isEqualTo(3);
                        });
    }

    @Test
    void areMeasuredAgainstEightyInAHundredUntilTheSchoolWantsOtherwise() {
        assertThat(figures().onTimeTarget()).isEqualTo(80);

        school.doAs(school.leader, () -> targets.wantOnTime(school.school, 90));

        assertThat(figures().onTimeTarget()).isEqualTo(90);
        assertThat(school.<Integer>as(school.leader, () -> targets.onTime(school.school)))
                .isEqualTo(90);
    }

    @Test
    void haveATargetFromFiftyToAHundred() {
        for (int wrong : new int[] {49, 101}) {
            assertThatThrownBy(() -> school.doAs(school.leader, () -> targets.wantOnTime(school.school, wrong)))
                    .isInstanceOf(DomainException.class);
        }
    }

    @Test
    void areForWhoMaySeeTheTeam() {
        var given = new Given(jdbc);
        for (var stranger : new Role[] {Role.BOARD, Role.PROGRAMME_OFFICE}) {
            var scope = stranger == Role.BOARD ? Scope.of(school.board) : Scope.everything();
            var person = given.holding(stranger, scope);
            assertThatThrownBy(() -> school.as(person, () -> queries.figures(programme)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> school.as(school.members.getFirst(), () -> queries.figures(programme)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> school.doAs(school.coach, () -> targets.wantOnTime(school.school, 90)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Figures figures() {
        return school.as(school.coach, () -> queries.figures(programme));
    }

    private KindFigures meetings() {
        return figures().weeks().getFirst().kinds().getOrDefault(PlanKind.MEETING, KindFigures.NONE);
    }

    private void holdStartMeeting() {
        var task = school.task(school.coach, "userTask_holdStartMeeting").id();
        school.doAs(school.coach, () -> programmes.holdStartMeeting(task, new HoldStartMeeting("Op tijd.")));
    }

    private PlanItemId item(String kind, int week) {
        return new PlanItemId(jdbc.sql(
                        "select id from plan_item where programme_id = ? and kind = ? and week_number = ?")
                .params(programme.value(), PlanKind.of(kind).orElseThrow().name(), week)
                .query(UUID.class)
                .single());
    }

    private void become(PlanKind kind, String status) {
        jdbc.sql("update plan_item set status = ? where programme_id = ? and kind = ?")
                .params(status, programme.value(), kind.name())
                .update();
    }

    private int count(String status) {
        return jdbc.sql("""
                        select count(*) from plan_item
                        where programme_id = ? and status = ? and week_number <= 3 and audience <> 'LEADERSHIP'""")
                .params(programme.value(), status)
                .query(Integer.class)
                .single();
    }
}
