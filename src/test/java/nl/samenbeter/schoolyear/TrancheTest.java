package nl.samenbeter.schoolyear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TrancheTest {

    private static final String YEAR = "2026-2027";
    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    @Autowired
    ApplicationContext application;

    @Autowired
    YearPlanService service;

    @Autowired
    YearPlanQueries queries;

    @Autowired
    ProgrammeQueries programmes;

    @Autowired
    JdbcClient jdbc;

    Given given;
    TestSchool school;
    TeamId second;
    TeamId small;
    TeamId notMine;

    @BeforeEach
    void givenACoachOfThreeTeams() {
        school = new TestSchool(application);
        given = new Given(jdbc);
        TestSchool.clock(LocalDateTime.of(2026, 8, 20, 9, 0));
        second = team(4, true);
        small = team(2, true);
        notMine = team(5, false);
        school.as(school.leader, () -> service.plan(new PlanYear(school.school, YEAR, YearForm.TRANCHES)));
    }

    @AfterEach
    void back() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    private TeamId team(int people, boolean mine) {
        TeamId team = given.team(school.school);
        for (int i = 0; i < people; i++) {
            given.grant(given.person("Lid " + i, school.school), Role.MEMBER, Scope.of(team));
        }
        if (mine) {
            given.grant(school.coach, Role.COACH, Scope.of(team));
        }
        return team;
    }

    private PlanTranche tranche(int number, List<TeamId> teams) {
        return new PlanTranche(school.school, YEAR, number, teams, MONDAY);
    }

    @Test
    void plansEachTeamByItselfAndSaysWhyOneIsRefused() {
        TeamId elsewhere = given.team(given.school());
        var command = tranche(1, List.of(school.team, small, notMine, elsewhere, second));
        var preview = school.as(school.coach, () -> service.previewTranche(command));
        assertThat(preview).extracting(TrancheResult::team).isEqualTo(command.teams());
        assertThat(preview.getFirst().preview()).isNotNull();
        assertThat(programmesOf(school.team)).isZero();

        var results = school.as(school.coach, () -> service.planTranche(command));

        assertThat(results.stream()
                        .map(result -> result.refusal() == null
                                ? "planned"
                                : result.refusal().code()))
                .containsExactly(
                        "planned",
                        "programme.tooFewPeople",
                        "schoolyear.notYourTeam",
                        "schoolyear.otherSchool",
                        "planned");
        assertThat(programmesOf(school.team)).isOne();
        assertThat(programmesOf(second)).isOne();
        assertThat(programmesOf(small)).isZero();
        assertThat(programmesOf(notMine)).isZero();
        assertThat(school.as(school.coach, () -> queries.trancheTeams(school.school)))
                .extracting(TrancheTeam::team)
                .containsExactly(small);
    }

    private int programmesOf(TeamId team) {
        return jdbc.sql("select count(*) from programme where team_id = ?")
                .param(team.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void refusesATrancheThatThePlanDoesNotHave() {
        for (var command : List.of(
                tranche(4, List.of(school.team)),
                new PlanTranche(school.school, "2027-2028", 1, List.of(school.team), MONDAY))) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> school.as(school.coach, () -> service.planTranche(command)))
                    .satisfies(no -> assertThat(no.code()).isEqualTo("schoolyear.noTranche"));
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> school.as(school.coach, () -> service.planTranche(tranche(1, List.of()))))
                .satisfies(no -> assertThat(no.code()).isEqualTo("schoolyear.noTeams"));
    }

    @Test
    void refusesAYearThatIsPlannedOverOrUnknown() {
        for (var wrong : List.of(
                new Wrong(YEAR, "schoolyear.alreadyPlanned"), new Wrong("2035-2036", "schoolyear.yearUnknown"))) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> school.as(
                            school.leader,
                            () -> service.plan(new PlanYear(school.school, wrong.year(), YearForm.TRANCHES))))
                    .satisfies(no -> assertThat(no.code()).isEqualTo(wrong.code()));
        }
        var other = new TestSchool(application);
        TestSchool.clock(LocalDateTime.of(2027, 7, 20, 9, 0));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() ->
                        other.as(other.leader, () -> service.plan(new PlanYear(other.school, YEAR, YearForm.TRANCHES))))
                .satisfies(no -> assertThat(no.code()).isEqualTo("schoolyear.yearIsOver"));
    }

    private record Wrong(String year, String code) {}

    @Test
    void showsTeamsToWhoWorksWithThemAndOnlyTheSchoolToItsBoard() {
        school.as(school.coach, () -> service.planTranche(tranche(1, List.of(school.team))));
        PersonId board = given.holding(Role.BOARD, Scope.of(school.board));
        PersonId teacher = given.holding(Role.TEACHER, Scope.of(school.school));

        var member = school.as(school.members.getFirst(), () -> queries.year(school.school, YEAR))
                .orElseThrow();
        assertThat(member.teams()).singleElement().satisfies(team -> {
            assertThat(team.teamName()).isEqualTo("Rooster & ICT");
            assertThat(team.startsOn()).isEqualTo(MONDAY);
            assertThat(team.runs().getFirst().firstDay()).isEqualTo(MONDAY);
        });
        assertThat(member.mayPlan()).isFalse();
        assertThat(member.mayStart()).isFalse();
        for (PersonId outside : List.of(board, teacher)) {
            var seen =
                    school.as(outside, () -> queries.year(school.school, YEAR)).orElseThrow();
            assertThat(seen.items()).isNotEmpty();
            assertThat(seen.teams()).isEmpty();
        }
        assertThat(school.as(board, queries::schools))
                .containsExactly(new SchoolName(school.school, "Waddenlicht College"));
    }
}
