package nl.samenbeter.board;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class BoardServiceTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    @Autowired
    ApplicationContext application;

    @Autowired
    BoardService service;

    @Autowired
    GoalService goals;

    @Autowired
    BoardQueries queries;

    @Autowired
    FollowUps followUps;

    @Autowired
    BoardPeopleChanges people;

    @Autowired
    BoardFigures figures;

    @Autowired
    SchoolCalendars calendars;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId sanne;

    @BeforeEach
    void givenATeam() {
        school = new TestSchool(application);
        sanne = school.members.get(1);
        TestSchool.clock(MONDAY.atTime(9, 0));
        Given.signedIn(sanne);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private TeamBoard board() {
        return queries.board(school.team);
    }

    private ActionRow onlyAction() {
        assertThat(board().actions()).hasSize(1);
        return board().actions().getFirst();
    }

    private ProposeGoal goal(String title) {
        return new ProposeGoal(
                GoalId.next(),
                title,
                "Mentoren zien wie er mist",
                "Telling om 16:30",
                new BigDecimal("62"),
                new BigDecimal("95"),
                "%",
                MONDAY,
                null,
                sanne);
    }

    private GoalRow row(GoalId goal) {
        return board().goals().stream()
                .filter(row -> row.id().equals(goal))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActionGoesFromToDoToDoneWithItsOwnerAndDay() {
        service.addAction(school.team, new AddAction("  Lijst\nmaken ", sanne, null));
        assertThat(onlyAction()).satisfies(action -> {
            assertThat(action.title()).isEqualTo("Lijst maken");
            assertThat(action.ownerName()).isEqualTo("Sanne de Wit");
            assertThat(action.readyBy()).isEqualTo(MONDAY.plusDays(7));
            assertThat(action.mine()).isTrue();
        });

        service.moveAction(school.team, onlyAction().id(), onlyAction().version(), ActionStatus.DONE);

        assertThat(board().actions(ActionStatus.DONE)).hasSize(1);
    }

    @Test
    void twoPeopleAtOnceTheSecondLooksAgain() {
        service.addAction(school.team, new AddAction("Lijst maken", sanne, null));
        ActionRow seen = onlyAction();
        service.moveAction(school.team, seen.id(), seen.version(), ActionStatus.DOING);

        refused(
                "board.changedMeanwhile",
                () -> service.moveAction(school.team, seen.id(), seen.version(), ActionStatus.LAPSED));
        service.moveAction(school.team, seen.id(), seen.version(), ActionStatus.DOING);
    }

    @Test
    void addingAgainWithTheSameIdAddsNothing() {
        var action = new AddAction("Lijst maken", null, null);
        service.addAction(school.team, action);
        service.addAction(school.team, action);
        var success = new AddSuccess("Alles stond klaar", "");
        service.addSuccess(school.team, success);
        service.addSuccess(school.team, success);
        var point = new AddPoint("Beamer");
        service.addPoint(school.team, point);
        service.addPoint(school.team, point);

        assertThat(board().actions()).hasSize(1);
        assertThat(board().successes()).hasSize(1);
        assertThat(board().points()).hasSize(1);
    }

    @Test
    void onlySomebodyOfTheTeamHasSomething() {
        refused(
                "board.ownerNotInTeam",
                () -> service.addAction(school.team, new AddAction("Bellen", school.leader, null)));
        refused(
                "board.ownerNotInTeam",
                () -> goals.proposeGoal(
                        school.team,
                        new ProposeGoal(
                                GoalId.next(), "Doel", "", "", null, null, "", MONDAY, null, school.outsider())));
    }

    @Test
    void whatBelongsToAnotherTeamIsNotThere() {
        var given = new Given(jdbc);
        var other = given.team(school.school);
        given.grant(sanne, Role.MEMBER, Scope.of(other));
        var action = service.addAction(other, new AddAction("Van hen", null, null));

        refused("board.gone", () -> service.moveAction(school.team, action, 0, ActionStatus.DONE));
        refused("board.gone", () -> goals.activate(school.team, GoalId.next(), 0));
        assertThat(board().actions()).isEmpty();
    }

    @Test
    void anActionForAPointTakesThePointInHand() {
        var point = service.addPoint(school.team, new AddPoint(AttentionPointId.next(), "Beamer", 3, 2));

        service.addAction(school.team, new AddAction(ActionId.next(), "Bellen", sanne, null, null, point));

        assertThat(board().points()).extracting(PointRow::status).containsExactly(PointStatus.IN_HAND);
    }

    @Test
    void aGoalRunsIsReadEveryWeekAndReached() {
        GoalId goal = goals.proposeGoal(school.team, goal("Om 16:30 is alles geregistreerd"));
        assertThat(row(goal).ends()).isEqualTo(MONDAY.plusDays(35));
        goals.activate(school.team, goal, row(goal).version());
        goals.read(school.team, goal, new BigDecimal("70"));
        goals.read(school.team, goal, new BigDecimal("95.5"));
        TestSchool.clock(MONDAY.plusDays(10).atTime(9, 0));
        goals.read(school.team, goal, new BigDecimal("96"));

        assertThat(row(goal).readings())
                .usingRecursiveFieldByFieldElementComparator()
                .extracting(GoalReading::week)
                .containsExactly(MONDAY, MONDAY.plusWeeks(1));
        assertThat(row(goal).atTarget()).isTrue();
        goals.close(school.team, goal, row(goal).version(), GoalStatus.REACHED, "");
        assertThat(row(goal).status()).isEqualTo(GoalStatus.REACHED);
        refused("board.goalNotActive", () -> goals.read(school.team, goal, BigDecimal.ONE));
    }

    @Test
    void threeGoalsRunAtMost() {
        List<GoalId> four = List.of("Een", "Twee", "Drie", "Vier").stream()
                .map(title -> goals.proposeGoal(school.team, goal(title)))
                .toList();
        four.subList(0, 3)
                .forEach(goal -> goals.activate(school.team, goal, row(goal).version()));

        refused("board.tooManyGoals", () -> goals.activate(school.team, four.get(3), 0));
        goals.activate(school.team, four.getFirst(), 0);
    }

    @Test
    void aGoalEndsOnADayThatFits() {
        var early = new ProposeGoal(GoalId.next(), "Doel", "", "", null, null, "", MONDAY, MONDAY.plusDays(20), null);

        refused("board.goalTerm", () -> goals.proposeGoal(school.team, early));
        assertThat(queries.goalTerm(school.team, MONDAY).first()).isEqualTo(MONDAY.plusDays(28));
    }

    @Test
    void aNumberIsOrdinary() {
        GoalId goal = goals.proposeGoal(school.team, goal("Doel"));
        goals.activate(school.team, goal, 0);

        refused("board.numberTooLarge", () -> goals.read(school.team, goal, new BigDecimal("1000000000")));
        refused("board.numberTooLarge", () -> goals.read(school.team, goal, new BigDecimal("0.001")));
    }

    @Test
    void lateIsACountOfTheTeam() {
        service.addAction(school.team, new AddAction("Bellen", sanne, MONDAY));
        TestSchool.clock(MONDAY.plusDays(1).atTime(9, 0));

        assertThat(board().lateActions()).isOne();
    }

    @Test
    void whoLeavesLeavesOpenWorkToTheTeam() {
        service.addAction(school.team, new AddAction("Bellen", sanne, null));
        GoalId goal = goals.proposeGoal(school.team, goal("Doel"));

        people.memberLeft(school.team, sanne);
        people.memberLeft(school.team, sanne);

        assertThat(onlyAction().owner()).isNull();
        assertThat(row(goal).owner()).isNull();
        assertThat(application.getBeansOfType(TeamPeopleChanges.class)).containsValue(people);
    }

    @Test
    void anInterventionLeadsToAnActionOrAPoint() {
        assertThat(followUps.kinds()).contains(FollowUpKind.ACTION, FollowUpKind.ATTENTION_POINT);

        UUID action = followUps.open(followUp(FollowUpKind.ACTION));
        UUID point = followUps.open(followUp(FollowUpKind.ATTENTION_POINT));

        assertThat(board().actions()).extracting(row -> row.id().value()).containsExactly(action);
        assertThat(board().points()).extracting(row -> row.id().value()).containsExactly(point);
    }

    private FollowUp followUp(FollowUpKind kind) {
        return new FollowUp(
                kind, school.school, school.team, ProgrammeId.next(), "Rooster", sanne, null, MONDAY.plusDays(3));
    }

    @Test
    void aLeaderReadsAndAnExpertCoachSeesNoPoints() {
        service.addPoint(school.team, new AddPoint("Beamer"));
        service.addSuccess(school.team, new AddSuccess("Alles stond klaar", "Rust"));
        Given.signedIn(school.leader);
        assertThat(board().mayChange()).isFalse();
        assertThat(board().points()).hasSize(1);
        assertThatThrownBy(() -> service.addPoint(school.team, new AddPoint("Nog een")))
                .isInstanceOf(AccessDeniedException.class);

        Given.signedIn(new Given(jdbc).holding(Role.EXPERT_COACH, Scope.of(school.school)));
        assertThat(board().pointsShown()).isFalse();
        assertThat(board().points()).isEmpty();
        assertThat(board().successes()).hasSize(1);

        Given.signedIn(school.outsider());
        assertThatThrownBy(this::board).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void oneFindsTheBoardsOfOnesTeamsAndSchool() {
        assertThat(queries.mine()).extracting(BoardTeam::team).containsExactly(school.team);
        Given.signedIn(school.leader);
        assertThat(queries.mine()).extracting(BoardTeam::team).containsExactly(school.team);
        Given.signedIn(new Given(jdbc).holding(Role.BOARD, Scope.of(school.board)));
        assertThat(queries.mine()).isEmpty();
    }

    @Test
    void aDeletedPersonStandsNowhereOnTheBoard() {
        service.addAction(school.team, new AddAction("Bellen", sanne, null));
        goals.proposeGoal(school.team, goal("Doel"));

        jdbc.sql("delete from role_grant where person_id = ?")
                .param(sanne.value())
                .update();
        jdbc.sql("delete from person where id = ?").param(sanne.value()).update();

        for (String table : List.of("team_action", "team_goal", "team_success", "attention_point")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where to_jsonb(t)::text like ?")
                            .param("%" + sanne.text() + "%")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void theOldTargetOfAnAdjustedGoalStaysOnTheBoard() {
        GoalId goal = goals.proposeActive(school.team, goal("Docenten kunnen verder"));
        TestSchool.clock(MONDAY.plusWeeks(3).atTime(9, 0));
        LocalDate last =
                GoalTerm.from(MONDAY.plusWeeks(3), calendars.of(school.school)).last();

        refused("board.adjustTerm", () -> goals.adjust(school.team, goal, 1, adjusted(last.plusDays(1))));
        refused("board.adjustTerm", () -> goals.adjust(school.team, goal, 1, adjusted(MONDAY.plusWeeks(3))));
        goals.adjust(school.team, goal, 1, adjusted(last));

        GoalRow row = board().goals().getFirst();
        assertThat(row.target()).isEqualByComparingTo("80");
        assertThat(row.ends()).isEqualTo(last);
        assertThat(row.adjusted().target()).isEqualByComparingTo("95");
        assertThat(row.adjusted().day()).isEqualTo(MONDAY.plusWeeks(3));
    }

    private static AdjustGoal adjusted(LocalDate ends) {
        return new AdjustGoal(new BigDecimal("80"), ends, "De leverancier levert later.");
    }

    @Test
    void onlyWhoReportedAPointIsAskedAndNobodyReadsWhoThatIs() {
        AttentionPointId point = service.addPoint(
                school.team,
                new AddPoint(AttentionPointId.next(), "Beamer", null, null, PointReporter.COLLEAGUE, true));
        service.decidePoint(
                school.team, point, 0, new DecidePoint(PointStatus.CLOSED, null, null, "Wisselset staat klaar"));
        assertThat(board().points().getFirst().mine()).isTrue();

        Given.signedIn(school.members.get(2));
        assertThat(board().points().getFirst().mine()).isFalse();
        assertThat(board().points().getFirst().reporter()).isEqualTo(PointReporter.COLLEAGUE);
        refused("board.notYourPoint", () -> service.confirmPoint(school.team, point, 1, true));

        Given.signedIn(sanne);
        service.confirmPoint(school.team, point, 1, true);
        assertThat(board().points().getFirst().confirmed()).isTrue();
    }

    @Test
    void whoLeavesTheTeamReportedNothingAnyMore() {
        service.addPoint(
                school.team,
                new AddPoint(AttentionPointId.next(), "Beamer", null, null, PointReporter.COLLEAGUE, true));

        people.memberLeft(school.team, sanne);

        assertThat(jdbc.sql("select count(reporter_id) from attention_point where team_id = ?")
                        .param(school.team.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aGoalIsOverdueByTheDayOfItsOwnSchool() {
        goals.proposeActive(school.team, goal("Docenten kunnen verder"));
        LocalDate ends = board().goals().getFirst().ends();

        assertThat(figures.of(Map.of(school.team, ends)).get(school.team).overdue())
                .isZero();
        TeamId elsewhere = TeamId.next();
        var both = figures.of(Map.of(school.team, ends.plusDays(1), elsewhere, ends));
        assertThat(both.get(school.team).overdue()).isOne();
        assertThat(both.get(elsewhere)).isEqualTo(BoardFigures.Row.EMPTY);
    }
}
