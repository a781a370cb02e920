package nl.samenbeter.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class ProgressQueriesTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ProgressQueries queries;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    Given given;
    TeamId otherTeam;
    SchoolId otherSchool;

    @BeforeEach
    void givenTwoSchoolsOfOneBoard() {
        school = new TestSchool(application);
        given = new Given(jdbc);
        otherTeam = given.team(school.school);
        otherSchool = given.school(school.board);
        given.team(otherSchool);
        school.planned();
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void aCoachSeesTheOwnTeam() {
        Given.signedIn(school.coach);

        assertThat(queries.teams()).singleElement().satisfies(state -> {
            assertThat(state.team()).isEqualTo(school.team);
            assertThat(state.progress()).isNotNull();
        });
    }

    @Test
    void aLeaderSeesAllTeamsOfTheSchoolAlsoThoseWithoutAProgramme() {
        Given.signedIn(school.leader);

        assertThat(queries.teams()).extracting(TeamState::team).containsExactlyInAnyOrder(school.team, otherTeam);
    }

    @Test
    void anExpertCoachSeesTheSchool() {
        Given.signedIn(given.holding(Role.EXPERT_COACH, Scope.of(otherSchool)));

        assertThat(queries.teams()).hasSize(1);
        assertThat(queries.schools())
                .singleElement()
                .satisfies(counts -> assertThat(counts.teams()).isOne());
    }

    @Test
    void aTeachingTeamThatNeverHadAProgrammeIsLeftOut() {
        jdbc.sql("update team set kind = 'TEACHING' where id = ?")
                .param(otherTeam.value())
                .update();
        Given.signedIn(school.leader);

        assertThat(queries.teams()).extracting(TeamState::team).containsExactly(school.team);
    }

    @Test
    void aBoardSeesCountsOfItsSchoolsAndNoTeams() {
        Given.signedIn(given.holding(Role.BOARD, Scope.of(school.board)));

        assertThat(queries.schools())
                .extracting(SchoolCounts::school)
                .containsExactlyInAnyOrder(school.school, otherSchool);
        assertThat(queries.schools())
                .filteredOn(counts -> counts.school().equals(school.school))
                .singleElement()
                .satisfies(counts -> {
                    assertThat(counts.teams()).isEqualTo(2);
                    assertThat(counts.count(ProgressStatus.NOT_STARTED)).isEqualTo(2);
                });
        assertThatThrownBy(queries::teams).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void membersAndAdminsSeeNothing() {
        for (PersonId person :
                new PersonId[] {school.members.getFirst(), given.holding(Role.ADMIN, Scope.of(school.school))}) {
            Given.signedIn(person);

            assertThatThrownBy(queries::teams).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(queries::schools).isInstanceOf(AccessDeniedException.class);
        }
    }
}
