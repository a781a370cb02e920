package nl.samenbeter.organisation;

import java.util.List;
import java.util.UUID;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose people are whose. An admin keeps the people of the own school. Their account only if every role they hold or
 * will hold lies in the admin's schools: who sets a password becomes that person, also in another school.
 */
@Component("organisationAccess")
public class OrganisationAccess {

    private final Access access;
    private final People people;
    private final Memberships memberships;
    private final Today today;
    private final JdbcClient jdbc;

    OrganisationAccess(Access access, People people, Memberships memberships, Today today, JdbcClient jdbc) {
        this.access = access;
        this.people = people;
        this.memberships = memberships;
        this.today = today;
        this.jdbc = jdbc;
    }

    public boolean operator() {
        return access.everywhere(Permission.ORGANISATION_MANAGE);
    }

    public boolean scope(Scope scope) {
        return switch (scope.kind()) {
            case TEAM -> access.team(new TeamId(id(scope)), Permission.ORGANISATION_MANAGE);
            case SCHOOL -> access.school(new SchoolId(id(scope)), Permission.ORGANISATION_MANAGE);
            case BOARD, ALL -> operator();
        };
    }

    public boolean person(PersonId person) {
        return operator()
                || people.findById(person)
                        .map(Person::school)
                        .filter(school -> access.school(school, Permission.ORGANISATION_MANAGE))
                        .isPresent();
    }

    public boolean account(PersonId person) {
        return operator()
                || person(person)
                        && memberships.findByPersonId(person).stream()
                                .filter(membership -> membership.reaches(today.date()))
                                .allMatch(membership -> scope(membership.scope()));
    }

    /** Of the own school, or with a role in it. */
    public boolean seesPerson(PersonId person) {
        return person(person) || inOwnSchools(person);
    }

    public boolean membership(MembershipId membership) {
        return operator()
                || memberships
                        .findById(membership)
                        .filter(found -> scope(found.scope()))
                        .isPresent();
    }

    public boolean makes(MakePerson command) {
        return scope(command.scope())
                && (command.school() == null
                        ? operator()
                        : access.school(command.school(), Permission.ORGANISATION_MANAGE));
    }

    public boolean begins(BeginMembership command) {
        return scope(command.scope()) && person(command.person());
    }

    private boolean inOwnSchools(PersonId person) {
        List<SchoolId> schools = jdbc.sql("""
                        select distinct coalesce(t.school_id, g.scope_id) as school from role_grant g
                        left join team t on t.id = g.scope_id
                        where g.person_id = ? and g.scope_kind in ('TEAM', 'SCHOOL')""")
                .param(person.value())
                .query((row, n) -> new SchoolId(row.getObject("school", UUID.class)))
                .list();
        return schools.stream().anyMatch(school -> access.school(school, Permission.ORGANISATION_MANAGE));
    }

    private static UUID id(Scope scope) {
        if (scope.id() == null || scope.kind() == ScopeKind.ALL) {
            throw new IllegalArgumentException("no id: " + scope);
        }
        return scope.id();
    }
}
