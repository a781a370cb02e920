package nl.samenbeter.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is shown of schools, teams and people. */
@Service
@Transactional(readOnly = true)
public class OrganisationQueries {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final AccountRegister accounts;
    private final OrganisationAccess organisationAccess;
    private final CurrentUser currentUser;
    private final Today today;

    OrganisationQueries(
            JdbcClient jdbc,
            Directory directory,
            AccountRegister accounts,
            OrganisationAccess organisationAccess,
            CurrentUser currentUser,
            Today today) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.accounts = accounts;
        this.organisationAccess = organisationAccess;
        this.currentUser = currentUser;
        this.today = today;
    }

    @PreAuthorize("@organisationAccess.operator()")
    public List<BoardDetails> boards() {
        return jdbc.sql("select id, name from board order by lower(name), id")
                .query((row, n) -> new BoardDetails(new BoardId(uuid(row, "id")), row.getString("name")))
                .list();
    }

    /** The schools whose admin the reader is; all of them for the operator. */
    @PreAuthorize("@access.somewhere('ORGANISATION_MANAGE')")
    public List<SchoolRow> schools() {
        return jdbc.sql("""
                        select s.id, s.name, s.brin, s.region, s.sector, b.id as board_id, b.name as board_name
                        from school s join board b on b.id = s.board_id
                        where :all or s.id = any(:own) order by lower(s.name), s.id""")
                .param("all", organisationAccess.operator())
                .param("own", ownSchools())
                .query((row, n) -> new SchoolRow(
                        new SchoolId(uuid(row, "id")),
                        row.getString("name"),
                        row.getString("brin"),
                        Region.valueOf(row.getString("region")),
                        Sector.valueOf(row.getString("sector")),
                        new BoardId(uuid(row, "board_id")),
                        row.getString("board_name")))
                .list();
    }

    @PreAuthorize("@access.school(#school, 'ORGANISATION_MANAGE')")
    public SchoolDetails school(SchoolId school) {
        return directory.school(school);
    }

    @PreAuthorize("@access.school(#school, 'ORGANISATION_MANAGE')")
    public List<TeamRow> teams(SchoolId school) {
        return jdbc.sql("""
                        select t.id, t.name, t.kind, (select count(distinct g.person_id) from role_grant g
                            where g.scope_kind = 'TEAM' and g.scope_id = t.id and g.role = 'MEMBER'
                            and g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day)) as members
                        from team t where t.school_id = :school order by lower(t.name), t.id""")
                .param("day", today.date())
                .param("school", school.value())
                .query((row, n) -> new TeamRow(
                        new TeamId(uuid(row, "id")),
                        row.getString("name"),
                        TeamKind.valueOf(row.getString("kind")),
                        row.getInt("members")))
                .list();
    }

    /** Everybody of the school or with a role in it, also a role that is over. */
    @PreAuthorize("@access.school(#school, 'ORGANISATION_MANAGE')")
    public List<PersonRow> people(SchoolId school) {
        return rows(jdbc.sql("""
                        select p.id, p.name, string_agg(distinct g.role, ',')
                            filter (where g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day)) as roles
                        from person p left join (role_grant g left join team t on g.scope_id = t.id)
                            on g.person_id = p.id and (coalesce(t.school_id, g.scope_id) = :school or g.scope_kind = 'ALL')
                        where p.id not in (select id from erased_person) and (p.school_id = :school or g.scope_id is not null)
                        group by p.id, p.name order by lower(p.name), p.id""").param("day", today.date()).param("school", school.value()));
    }

    /** People of no school: of boards, of the programme office, operators. */
    @PreAuthorize("@organisationAccess.operator()")
    public List<PersonRow> peopleWithoutSchool() {
        return rows(jdbc.sql("""
                        select p.id, p.name, string_agg(distinct g.role, ',')
                            filter (where g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day)) as roles
                        from person p left join role_grant g on g.person_id = p.id
                        where p.school_id is null and p.id not in (select id from erased_person)
                        group by p.id, p.name order by lower(p.name), p.id""").param("day", today.date()));
    }

    @PreAuthorize("@organisationAccess.seesPerson(#id)")
    public PersonDetails person(PersonId id) {
        var account = accounts.states(List.of(id)).get(id);
        boolean mayChange = organisationAccess.person(id);
        boolean mayChangeAccount = account != null && organisationAccess.account(id);
        return jdbc.sql("select school_id, name, working_days from person "
                        + "where id = ? and id not in (select id from erased_person)")
                .param(id.value())
                .query((row, n) -> new PersonDetails(
                        id,
                        row.getObject("school_id") == null ? null : new SchoolId(uuid(row, "school_id")),
                        row.getString("name"),
                        WorkingDays.days(row.getInt("working_days")),
                        account,
                        memberships(id),
                        mayChange,
                        mayChangeAccount))
                .optional()
                .orElseThrow(() -> new DomainException("organisation.personGone"));
    }

    @PreAuthorize("@access.team(#team, 'TEAM_SEE')")
    public TeamDetails team(TeamId team) {
        return directory.team(team);
    }

    /** The members of a team today, by name. */
    @PreAuthorize("@access.team(#team, 'TEAM_SEE')")
    public List<Member> members(TeamId team) {
        return directory.members(team, today.date());
    }

    /** The teams in which the reader holds a role today, by name. */
    @PreAuthorize("isAuthenticated()")
    public List<TeamDetails> ownTeams() {
        return currentUser.require().grants().stream()
                .map(grant -> grant.scope())
                .filter(scope -> scope.kind() == ScopeKind.TEAM)
                .flatMap(scope -> Stream.ofNullable(scope.id()))
                .distinct()
                .map(team -> directory.team(new TeamId(team)))
                .sorted(Comparator.comparing(TeamDetails::name))
                .toList();
    }

    /** The programme's date today, on which roles begin unless somebody says otherwise. */
    @PreAuthorize("isAuthenticated()")
    public LocalDate today() {
        return today.date();
    }

    /** The reader's own name and roles of today, for the user menu; empty for somebody who is no person of ours. */
    @PreAuthorize("isAuthenticated()")
    public Optional<OwnFace> ownFace() {
        var person = currentUser.require().person();
        return Optional.ofNullable(directory.names(List.of(person)).get(person))
                .map(name -> new OwnFace(name, ownRoles(person)));
    }

    private List<OwnFace.RoleHeld> ownRoles(PersonId person) {
        return jdbc.sql("""
                        select g.role, coalesce(t.name, s.name, b.name) as place
                        from role_grant g left join team t on t.id = g.scope_id left join school s on s.id = g.scope_id
                            left join board b on b.id = g.scope_id
                        where g.person_id = :person and g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day)
                        order by g.begins_on, g.id""")
                .param("person", person.value())
                .param("day", today.date())
                .query((row, n) -> new OwnFace.RoleHeld(Role.valueOf(row.getString("role")), row.getString("place")))
                .list();
    }

    private List<MembershipRow> memberships(PersonId person) {
        var rows = new ArrayList<MembershipRow>();
        jdbc.sql("""
                        select g.id, g.role, g.scope_kind, g.scope_id, g.begins_on, g.ends_on,
                            coalesce(t.name, s.name, b.name) as place
                        from role_grant g left join team t on t.id = g.scope_id left join school s on s.id = g.scope_id
                            left join board b on b.id = g.scope_id
                        where g.person_id = ? order by g.ends_on desc nulls first, g.begins_on desc, g.id""").param(person.value()).query(row -> {
            var kind = ScopeKind.valueOf(row.getString("scope_kind"));
            if (organisationAccess.scope(new Scope(kind, row.getObject("scope_id", UUID.class)))) {
                rows.add(new MembershipRow(
                        new MembershipId(uuid(row, "id")),
                        Role.valueOf(row.getString("role")),
                        kind,
                        row.getString("place"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)));
            }
        });
        return rows;
    }

    private List<PersonRow> rows(JdbcClient.StatementSpec statement) {
        record Found(PersonId id, String name, List<Role> roles) {}
        var found = statement
                .query((row, n) ->
                        new Found(new PersonId(uuid(row, "id")), row.getString("name"), roles(row.getString("roles"))))
                .list();
        var states = accounts.states(found.stream().map(Found::id).toList());
        return found.stream()
                .map(person -> new PersonRow(person.id(), person.name(), person.roles(), states.get(person.id())))
                .toList();
    }

    private UUID[] ownSchools() {
        return currentUser.require().grants().stream()
                .filter(grant -> Permission.ORGANISATION_MANAGE.isHeldBy(grant.role()))
                .filter(grant -> grant.scope().kind() == ScopeKind.SCHOOL)
                .map(grant -> grant.scope().id())
                .toArray(UUID[]::new);
    }

    private static List<Role> roles(@Nullable String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(",")).map(Role::valueOf).sorted().toList();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
