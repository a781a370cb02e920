package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Four schools: in week 4, in a pause, skipped and called off, and not arranged; and a team without a programme. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamStandingTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ProgrammeProgress progress;

    @Autowired
    ProgrammeStairs stairs;

    @Autowired
    Directory directory;

    @Autowired
    ProgrammeQueries queries;

    @Autowired
    PlanLedger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource wire;

    final List<TestSchool> schools = new ArrayList<>();
    TeamId without;

    @BeforeAll
    void givenProgrammesInEveryState() {
        for (int i = 0; i < 4; i++) {
            schools.add(new TestSchool(application));
        }
        without = new Given(jdbc).team(schools.getFirst().school);
        ProgrammeId going = schools.get(0).ready();
        ProgrammeId paused = schools.get(1).ready();
        ProgrammeId skipped = schools.get(2).ready();
        schools.get(3).planned();
        schools.get(0).moveTo(going, TestSchool.START.plusWeeks(3).plusDays(2).atTime(18, 0));
        answer(going, 3, 2);
        TestSchool.clock(TestSchool.BEFORE);
        schools.get(1).moveTo(paused, TestSchool.START.plusWeeks(2).plusDays(3).atTime(18, 0));
        jdbc.sql("update programme set status = 'PAUSED', paused_from = ?, pause_reason = 'other' where id = ?")
                .params(TestSchool.START.plusDays(10), paused.value())
                .update();
        TestSchool.clock(TestSchool.BEFORE);
        schools.get(2).moveTo(skipped, TestSchool.START.plusWeeks(3).plusDays(2).atTime(18, 0));
        answer(skipped, 3, 1);
        become(skipped, 3, PlanKind.BOARD_SESSIONS, "SKIPPED");
        become(skipped, 4, PlanKind.VISIT, "CANCELLED");
    }

    @AfterEach
    void clock() {
        Given.nobodySignedIn();
    }

    @AfterAll
    void resetClock() {
        TestSchool.resetClock();
    }

    @Test
    void countsAsThePlainWayDoes() {
        var plain = new PlainProgress(application);
        for (LocalDateTime moment : List.of(
                TestSchool.BEFORE,
                TestSchool.START.atTime(0, 30),
                TestSchool.START.plusDays(8).atTime(15, 0),
                TestSchool.START.plusWeeks(3).plusDays(2).atTime(18, 0),
                TestSchool.START.plusWeeks(7).plusDays(4).atTime(12, 0),
                TestSchool.START.plusWeeks(30).atTime(8, 0))) {
            TestSchool.clock(moment);
            for (TestSchool school : schools) {
                assertThat(progress.of(List.of(school.team)))
                        .as("%s at %s", school.team, moment)
                        .containsExactly(plain.of(school.team).orElseThrow());
            }
        }
    }

    @Test
    void marksAgreeWithTheCounts() {
        for (LocalDateTime moment : List.of(
                TestSchool.BEFORE,
                TestSchool.START.plusDays(8).atTime(15, 0),
                TestSchool.START.plusWeeks(3).plusDays(2).atTime(18, 0),
                TestSchool.START.plusWeeks(7).plusDays(4).atTime(12, 0))) {
            TestSchool.clock(moment);
            for (TestSchool school : schools) {
                TeamProgress counted = progress.of(List.of(school.team)).getFirst();
                boolean running = counted.status() == ProgrammeStatus.RUNNING;
                boolean late = running && counted.late() > 0;
                boolean lost = running && !late && counted.lapsed() + counted.sessionsNotHeld() > 0;

                assertThat(progress.marksOfSchools(List.of(school.school)))
                        .as("%s at %s", school.team, moment)
                        .containsExactlyInAnyOrderElementsOf(progress.marksOfBoards(List.of(school.board)))
                        .contains(new TeamMark(school.team, school.school, true, counted.status(), late, lost));
            }
        }
    }

    @Test
    void tellsWhatIsOverApart() {
        TestSchool.clock(TestSchool.START.plusWeeks(3).plusDays(2).atTime(18, 0));

        TeamProgress skipped = progress.of(List.of(schools.get(2).team)).getFirst();

        assertThat(skipped.skipped()).isEqualTo(skippedInWeeks3And4(skipped.programme()));
        assertThat(skipped.cancelled()).isOne();
        assertThat(skipped.sessionsHeld()).isOne();
        assertThat(skipped.sessionsPlanned()).isEqualTo(2 + 3);
        assertThat(skipped.late() + skipped.lapsed()).isPositive();
    }

    @Test
    void saysNothingOfLeadership() {
        TestSchool.clock(TestSchool.START.plusWeeks(3).plusDays(2).atTime(18, 0));
        TeamProgress before = progress.of(List.of(schools.get(3).team)).getFirst();
        jdbc.sql("update plan_item set audience = 'LEADERSHIP', status = 'OPEN' where programme_id = ?")
                .param(before.programme().value())
                .update();

        assertThat(progress.of(List.of(schools.get(3).team))).containsExactly(before);
    }

    @Test
    void namesTeamsWithoutAProgrammeToo() {
        var school = schools.getFirst();

        assertThat(progress.ofSchools(List.of(school.school)))
                .extracting(TeamStanding::team)
                .containsExactlyInAnyOrder(school.team, without);
        assertThat(progress.ofSchools(List.of(school.school)))
                .filteredOn(standing -> standing.team().equals(without))
                .singleElement()
                .satisfies(standing -> assertThat(standing.progress()).isNull());
    }

    @Test
    void takesOneStatementForOneTeamAndForFive() {
        List<TeamId> all = schools.stream().map(school -> school.team).toList();

        assertThat(statements(() -> progress.ofTeams(all.subList(0, 1)))).isOne();
        assertThat(statements(() -> progress.ofTeams(all))).isOne();
    }

    @Test
    void readsTheStairsOfAllTeamsOfASchoolAtOnce() {
        TestSchool.clock(TestSchool.START.plusWeeks(3).plusDays(2).atTime(18, 0));
        for (TestSchool school : schools) {
            List<TeamStanding> standings = progress.ofSchools(List.of(school.school));
            ProgrammeId programme = standings.stream()
                    .map(TeamStanding::progress)
                    .filter(Objects::nonNull)
                    .map(TeamProgress::programme)
                    .findFirst()
                    .orElseThrow();

            assertThat(stairs.of(directory.school(school.school), standings))
                    .containsExactly(Map.entry(programme, school.as(school.coach, () -> queries.stair(programme))));
        }
    }

    private int skippedInWeeks3And4(ProgrammeId programme) {
        return jdbc.sql("select count(*) from plan_item where programme_id = ? and week_number in (3, 4) "
                        + "and status = 'SKIPPED' and audience <> 'LEADERSHIP'")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }

    private int statements(Runnable call) {
        return (int) Wire.statements(wire, call);
    }

    private void answer(ProgrammeId programme, int week, int held) {
        var block = new PlanItemId(jdbc.sql("select id from plan_item where programme_id = ? and week_number = ? "
                        + "and kind = 'BOARD_SESSIONS'")
                .params(programme.value(), week)
                .query(UUID.class)
                .single());
        for (int day = 0; day < 2; day++) {
            ledger.sessionAnswered(block, TestSchool.START.plusWeeks(week - 1).plusDays(day), day < held);
        }
    }

    private void become(ProgrammeId programme, int week, PlanKind kind, String status) {
        jdbc.sql("update plan_item set status = ? where programme_id = ? and week_number = ? and kind = ?")
                .params(status, programme.value(), week, kind.name())
                .update();
    }
}
