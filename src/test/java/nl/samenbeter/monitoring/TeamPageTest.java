package nl.samenbeter.monitoring;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskSurroundings.State;
import nl.samenbeter.tasks.TaskSurroundings.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Wednesday of week 3. Nobody did anything: the way there is the same, and every step of the engine stands still. */
@IntegrationTest
class TeamPageTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 16);
    private static final String WEEK_3 = "callActivity_week3";
    private static final String SESSIONS = "callActivity_boardSessions";

    @Autowired
    ApplicationContext application;

    @Autowired
    TeamPageQueries pages;

    @Autowired
    TeamProcessQueries processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource wire;

    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenATeamInItsThirdWeek() {
        school = new TestSchool(application);
        programme = school.ready();
        school.moveTo(programme, WEDNESDAY.atTime(9, 0));
        Given.signedIn(school.leader);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private TeamAddress address() {
        return new TeamAddress(school.board, school.school, school.team);
    }

    private TeamProcess process(@Nullable Integer run, String... path) {
        return processes.process(programme, run, List.of(path)).orElseThrow();
    }

    private static Step step(TeamProcess process, String element) {
        return process.shown().steps().stream()
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no " + element + " in " + process.shown().steps()));
    }

    /** One story, for the way to week 3 is long. */
    @Test
    void aTeamInItsThirdWeek() {
        saysWhoTheTeamIsAndHowItGoes();
        refusesIdsThatDoNotBelongTogether();
        isOpenToThoseWhoWorkWithTheTeamOnly();
        showsTheEightWeeksFirst();
        leadsIntoAWeekAndIntoAnIntervention();
        showsWhatLiesAroundWhatHasNotBegun();
        asksAsOftenForTheWholeAsForAPart();
        tellsOfAWeekWhatCameOfEachItem();
        leavesOutWhatIsOnlyForTheCoach();
        stillShowsTheProcessOfAProgrammeThatIsOver();
    }

    private void saysWhoTheTeamIsAndHowItGoes() {
        assertThat(pages.page(address())).satisfies(page -> {
            assertThat(page.boardName()).isEqualTo("Noorderbreed");
            assertThat(page.people()).isEqualTo(6);
            assertThat(page.coaches()).containsExactly("Fatima Aydın");
            assertThat(page.state().status()).isEqualTo(ProgressStatus.LATE);
            assertThat(page.stair()).isNotNull();
            assertThat(page.told()).isNull();
            assertThat(page.mayTell()).isFalse();
        });
    }

    private void refusesIdsThatDoNotBelongTogether() {
        var given = new Given(jdbc);
        refused(
                "monitoring.teamElsewhere",
                () -> pages.page(new TeamAddress(school.board, given.school(school.board), school.team)));
        refused(
                "monitoring.teamElsewhere",
                () -> pages.page(new TeamAddress(BoardId.next(), school.school, school.team)));
    }

    private void isOpenToThoseWhoWorkWithTheTeamOnly() {
        var given = new Given(jdbc);
        for (PersonId person : List.of(
                given.holding(Role.BOARD, Scope.of(school.board)),
                given.holding(Role.PROGRAMME_OFFICE, Scope.everything()),
                given.holding(Role.COACH, Scope.of(given.team(school.school))),
                school.members.getFirst())) {
            Given.signedIn(person);
            assertThatThrownBy(() -> pages.page(address())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> process(null)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> pages.week(programme, 3)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(jdbc.sql(
                                "select count(distinct person_id) from audit_entry where what = 'foreignTeamRefused' and school_id = ?")
                        .param(school.school.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        Given.signedIn(given.holding(Role.EXPERT_COACH, Scope.of(school.school)));
        assertThat(pages.page(address()).mayTell()).isFalse();
        Given.signedIn(school.coach);
        assertThat(pages.page(address()).mayTell()).isTrue();
        Given.signedIn(school.leader);
    }

    private void showsTheEightWeeksFirst() {
        TeamProcess process = process(null);

        assertThat(process.run()).isOne();
        assertThat(process.levels()).hasSize(1);
        assertThat(process.shown().process()).isEqualTo("EightWeekProgrammeProcess");
        assertThat(process.shown().here()).isEqualTo(WEEK_3);
        assertThat(step(process, WEEK_3).state()).isEqualTo(State.NOW);
        assertThat(step(process, WEEK_3).open()).isPositive();
        assertThat(step(process, "callActivity_week5").state()).isEqualTo(State.NEXT);
        assertThat(process.opens()).contains("callActivity_week1", WEEK_3).doesNotContain("callActivity_week5");
        assertThat(process.begun()).isTrue();
    }

    private void leadsIntoAWeekAndIntoAnIntervention() {
        TeamProcess week = process(1, WEEK_3);
        assertThat(week.shown().process()).isEqualTo("Week3FirstVisitProcess");
        assertThat(week.levels())
                .first()
                .satisfies(level -> assertThat(level.here()).isEqualTo(WEEK_3));
        assertThat(step(week, "callActivity_firstPreparation").moment()).isNotNull();
        assertThat(week.opens()).contains(SESSIONS);

        TeamProcess sessions = process(1, WEEK_3, SESSIONS);
        assertThat(sessions.shown().process()).isEqualTo("BoardSessionWeekProcess");
        assertThat(sessions.path()).containsExactly(WEEK_3, SESSIONS);
        assertThat(sessions.levels()).hasSize(3);
    }

    private void showsWhatLiesAroundWhatHasNotBegun() {
        TeamProcess process = process(1, "callActivity_week7", SESSIONS);

        assertThat(process.begun()).isFalse();
        assertThat(process.path()).isEmpty();
        assertThat(process.shown().process()).isEqualTo("EightWeekProgrammeProcess");
        assertThat(process(99, "no-such-element").run()).isOne();
    }

    private void asksAsOftenForTheWholeAsForAPart() {
        process(1, WEEK_3, SESSIONS);

        assertThat(Wire.statements(wire, () -> process(1, WEEK_3, SESSIONS)))
                .isEqualTo(Wire.statements(wire, () -> process(null)));
    }

    private void tellsOfAWeekWhatCameOfEachItem() {
        TeamWeek week = pages.week(programme, 3);

        assertThat(week.items())
                .filteredOn(item -> item.sessions().size() > 1)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.status()).isEqualTo(PlanItemStatus.OPEN);
                    assertThat(item.sessions()).hasSize(5);
                    assertThat(item.sessionsHeld()).isZero();
                });
        assertThat(pages.week(programme, 1).items())
                .filteredOn(TeamWeek.Item::late)
                .allSatisfy(item -> assertThat(item.due()).isBefore(WEDNESDAY.atTime(9, 0)));
        assertThat(pages.week(programme, 1).items())
                .filteredOn(item -> item.element().equals("callActivity_startBarometer"))
                .singleElement()
                .satisfies(item -> assertThat(item.given()).isEqualTo(6));
    }

    private void leavesOutWhatIsOnlyForTheCoach() {
        int leader = pages.week(programme, 3).items().size();
        Given.signedIn(school.coach);

        assertThat(pages.week(programme, 3).items().size()).isGreaterThanOrEqualTo(leader);
        Given.signedIn(school.leader);
    }

    private void stillShowsTheProcessOfAProgrammeThatIsOver() {
        school.moveTo(programme, LocalDate.of(2026, 11, 20).atTime(9, 0));

        assertThat(process(1).shown().process()).isEqualTo("EightWeekProgrammeProcess");
        assertThat(process(1, "callActivity_week1").shown().process()).isEqualTo("Week1StartProcess");
        assertThat(process(2).runs()).contains(1, 2);
        assertThat(process(2).shown().process()).isEqualTo("RhythmCycleProcess");
    }
}
