package nl.samenbeter.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.security.LinkKind;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
@RecordApplicationEvents
class OrganisationServiceTest {

    @Autowired
    OrganisationService service;

    @Autowired
    OrganisationQueries queries;

    @Autowired
    Directory directory;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    Given given;
    SchoolId school;
    TeamId team;
    PersonId admin;

    @BeforeEach
    void givenASchoolWithAnAdmin() {
        given = new Given(jdbc);
        school = given.school();
        team = given.team(school);
        admin = given.person("Bea", school);
        given.grant(admin, Role.ADMIN, Scope.of(school));
        Given.signedIn(admin, Role.ADMIN);
    }

    @AfterEach
    void nobody() {
        Given.nobodySignedIn();
    }

    private PersonId givenMember() {
        return service.makePerson(new MakePerson(
                school,
                "Sanne",
                "s" + UUID.randomUUID().toString().substring(0, 8),
                null,
                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                Role.MEMBER,
                Scope.of(team),
                today.date()));
    }

    @Test
    void makesAMemberWhoStandsInTheTeamOnTheDaysTheyWork() {
        var person = givenMember();
        assertThat(directory.members(team, today.date()))
                .containsExactly(new Member(person, "Sanne", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)));
        assertThat(directory.members(team, today.date().minusDays(1))).isEmpty();
        assertThat(events.stream(MembershipBegan.class))
                .containsExactly(new MembershipBegan(team, person, Role.MEMBER, today.date()));
    }

    @Test
    void keepsAMemberUpToAndIncludingTheLastDay() {
        var person = givenMember();
        var membership = queries.person(person).memberships().getFirst().id();
        var lastDay = today.date().plusDays(3);
        service.endMembership(membership, lastDay);
        assertThat(directory.members(team, lastDay)).hasSize(1);
        assertThat(directory.members(team, lastDay.plusDays(1))).isEmpty();
        assertThat(events.stream(MembershipEnded.class))
                .containsExactly(new MembershipEnded(team, person, Role.MEMBER, lastDay, Successors.NONE));
    }

    @Test
    void refusesAnEndBeforeTheBegin() {
        var membership = queries.person(givenMember()).memberships().getFirst().id();
        assertThatThrownBy(() -> service.endMembership(membership, today.date().minusDays(1)))
                .isInstanceOf(DomainException.class)
                .hasMessage("organisation.endBeforeBegin");
    }

    @Test
    void refusesTheSameRoleTwice() {
        var person = givenMember();
        var again = new BeginMembership(
                person, Role.MEMBER, Scope.of(team), today.date().plusDays(5));
        assertThatThrownBy(() -> service.beginMembership(again)).hasMessage("organisation.roleAlreadyHeld");
    }

    @Test
    void refusesARoleThatDoesNotFitTheScope() {
        var person = givenMember();
        var coachOfASchool = new BeginMembership(person, Role.COACH, Scope.of(school), today.date());
        assertThatThrownBy(() -> service.beginMembership(coachOfASchool)).hasMessage("organisation.roleNotHere");
    }

    @Test
    void refusesAnEmailThatIsTakenInAnotherCase() {
        String email = UUID.randomUUID() + "@school.example";
        service.makePerson(new MakePerson(
                school,
                "Eén",
                null,
                email,
                EnumSet.noneOf(DayOfWeek.class),
                Role.TEACHER,
                Scope.of(school),
                today.date()));
        assertThatThrownBy(() -> service.makePerson(new MakePerson(
                        school,
                        "Twee",
                        null,
                        email.toUpperCase(),
                        EnumSet.noneOf(DayOfWeek.class),
                        Role.TEACHER,
                        Scope.of(school),
                        today.date())))
                .hasMessage("security.emailTaken");
    }

    @Test
    void invitesFirstAndResetsOnceThereIsAPassword() {
        assertThat(service.issueLink(givenMember()).kind()).isEqualTo(LinkKind.INVITE);
    }

    @Test
    void givesNoLinkToSomebodyWithoutARole() {
        var person = givenMember();
        var membership = queries.person(person).memberships().getFirst().id();
        jdbc.sql("update role_grant set begins_on = ? where id = ?")
                .params(today.date().minusDays(9), membership.value())
                .update();
        service.endMembership(membership, today.date().minusDays(1));
        assertThatThrownBy(() -> service.issueLink(person)).hasMessage("organisation.noRole");
    }

    @Test
    void refusesAnAdminWhoGivesUpTheirOwnLastRight() {
        var own = queries.person(admin).memberships().getFirst().id();
        assertThatThrownBy(() -> service.endMembership(own, today.date())).hasMessage("organisation.ownLastAdmin");
    }

    @Test
    void refusesToDisableOneself() {
        assertThatThrownBy(() -> service.disable(admin)).hasMessage("organisation.ownAccount");
    }

    @Test
    void keepsTheLastOperator() {
        var operator = given.holding(Role.ADMIN, Scope.everything());
        given.grant(operator, Role.ADMIN, Scope.of(school));
        Given.signedIn(operator, Role.ADMIN);
        var all = queries.person(operator).memberships().stream()
                .filter(row -> row.where() == null)
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> service.endMembership(all, today.date())).hasMessage("organisation.lastOperator");
    }

    @Test
    void leavesAnAccountAloneThatReachesBeyondTheSchool() {
        var person = givenMember();
        given.grant(person, Role.COACH, Scope.of(given.team(given.school())));
        assertThatThrownBy(() -> service.issueLink(person)).isInstanceOf(AccessDeniedException.class);
        assertThat(queries.person(person).mayChangeAccount()).isFalse();
        assertThat(queries.person(person).memberships()).hasSize(1);
    }

    @Test
    void showsAnAdminTheOwnSchoolOnly() {
        given.school();
        assertThat(queries.schools()).extracting(SchoolRow::id).containsExactly(school);
    }

    @Test
    void listsThePeopleOfASchoolWithTheirRolesThere() {
        var person = givenMember();
        given.grant(person, Role.COACH, Scope.of(given.team(given.school())));
        assertThat(queries.people(school))
                .extracting(PersonRow::name, PersonRow::roles)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Bea", java.util.List.of(Role.ADMIN)),
                        org.assertj.core.groups.Tuple.tuple("Sanne", java.util.List.of(Role.MEMBER)));
    }

    @Test
    void tellsWhichSchoolAndBoardATeamLiesIn() {
        assertThat(directory.team(team).school()).isEqualTo(school);
        assertThat(directory.leaders(school, LocalDate.of(2026, 9, 1))).isEmpty();
    }

    @Test
    void writesWhoDidWhat() {
        var person = givenMember();
        assertThat(jdbc.sql("select person_id, school_id from audit_entry where what = 'personMade' and subject_id = ?")
                        .param(person.value())
                        .query((row, n) -> row.getString(1) + row.getString(2))
                        .single())
                .isEqualTo(admin.text() + school.text());
    }
}
