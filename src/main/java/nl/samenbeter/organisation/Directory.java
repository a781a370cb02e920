package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who and what there is, for other rooms. Asks nobody's rights, so views may not use it. */
@Component
@Transactional(readOnly = true)
public class Directory {

    private static final String HELD =
            " g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day) and g.role = :role ";

    private final Teams teams;
    private final Schools schools;
    private final JdbcClient jdbc;

    Directory(Teams teams, Schools schools, JdbcClient jdbc) {
        this.teams = teams;
        this.schools = schools;
        this.jdbc = jdbc;
    }

    /** @throws DomainException {@code organisation.teamGone} when there is no such team */
    public TeamDetails team(TeamId team) {
        return teams.findById(team)
                .orElseThrow(() -> new DomainException("organisation.teamGone"))
                .details();
    }

    /** @throws DomainException {@code organisation.schoolGone} when there is no such school */
    public SchoolDetails school(SchoolId school) {
        return schools.findById(school)
                .orElseThrow(() -> new DomainException("organisation.schoolGone"))
                .details();
    }

    /** All schools by name. */
    public List<SchoolDetails> schools() {
        return schools("select id from school order by lower(name), id");
    }

    /** The schools of a board by name. */
    public List<SchoolDetails> schools(BoardId board) {
        return schools("select id from school where board_id = ? order by lower(name), id", board.value());
    }

    private List<SchoolDetails> schools(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(UUID.class).list().stream()
                .map(id -> school(new SchoolId(id)))
                .toList();
    }

    /** Empty when there is no such board. */
    public String boardName(BoardId board) {
        return jdbc.sql("select name from board where id = ?")
                .param(board.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The teams of a school by name. */
    public List<TeamDetails> teams(SchoolId school) {
        return jdbc.sql("select id, name, kind from team where school_id = ? order by lower(name), id")
                .param(school.value())
                .query((row, n) -> new TeamDetails(
                        new TeamId(row.getObject("id", UUID.class)),
                        school,
                        row.getString("name"),
                        TeamKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Who holds the role MEMBER in the team on that day, by name. The coach is not among them. */
    public List<Member> members(TeamId team, LocalDate on) {
        return jdbc.sql("""
                        select distinct p.id, p.name, p.working_days from role_grant g join person p on p.id = g.person_id
                        where g.scope_kind = 'TEAM' and g.scope_id = :scope and""" + HELD + "order by p.name, p.id")
                .param("scope", team.value())
                .param("day", on)
                .param("role", Role.MEMBER.name())
                .query((row, n) -> new Member(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        WorkingDays.days(row.getInt("working_days"))))
                .list();
    }

    /** The teams in which somebody is a member on that day. */
    public List<TeamId> teamsOf(PersonId person, LocalDate on) {
        return jdbc.sql("select distinct g.scope_id from role_grant g where g.scope_kind = 'TEAM' "
                        + "and g.person_id = :person and" + HELD + "order by g.scope_id")
                .param("person", person.value())
                .param("day", on)
                .param("role", Role.MEMBER.name())
                .query((row, n) -> new TeamId(row.getObject("scope_id", UUID.class)))
                .list();
    }

    public List<PersonId> coaches(TeamId team, LocalDate on) {
        return holders(Role.COACH, ScopeKind.TEAM, team.value(), on);
    }

    public List<PersonId> leaders(SchoolId school, LocalDate on) {
        return holders(Role.SCHOOL_LEADER, ScopeKind.SCHOOL, school.value(), on);
    }

    /** Teachers of the school who have an account, by name. */
    public List<PersonId> teachers(SchoolId school, LocalDate on) {
        return holders(Role.TEACHER, ScopeKind.SCHOOL, school.value(), on);
    }

    public List<PersonId> admins(SchoolId school, LocalDate on) {
        return holders(Role.ADMIN, ScopeKind.SCHOOL, school.value(), on);
    }

    public List<PersonId> expertCoaches(SchoolId school, LocalDate on) {
        return holders(Role.EXPERT_COACH, ScopeKind.SCHOOL, school.value(), on);
    }

    public List<PersonId> boardMembers(BoardId board, LocalDate on) {
        return holders(Role.BOARD, ScopeKind.BOARD, board.value(), on);
    }

    /**
     * Whether somebody works on that day: one of their days of the week, and not away in any team. Who has no fixed
     * days, or is gone, counts as working from Monday to Friday.
     */
    public boolean worksOn(PersonId person, LocalDate day) {
        int days = jdbc.sql("select working_days from person where id = ?")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
        boolean ofTheWeek = days == 0
                ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                : WorkingDays.days(days).contains(day.getDayOfWeek());
        return ofTheWeek
                && jdbc.sql("select 1 from absence where person_id = :person and not keeps_tasks "
                                + "and first_day <= :day and last_day >= :day limit 1")
                        .param("person", person.value())
                        .param("day", day)
                        .query(Integer.class)
                        .optional()
                        .isEmpty();
    }

    /** The display names; people who are gone are not in the map. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<PersonId, String>();
        jdbc.sql("select id, name from person where id = any(:ids)")
                .param("ids", people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query(row -> {
                    names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }

    private List<PersonId> holders(Role role, ScopeKind kind, UUID scope, LocalDate on) {
        return jdbc.sql("""
                        select distinct p.id, p.name from role_grant g join person p on p.id = g.person_id
                        where g.scope_kind = :kind and g.scope_id = :scope and""" + HELD + "order by p.name, p.id")
                .param("kind", kind.name())
                .param("scope", scope)
                .param("day", on)
                .param("role", role.name())
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }
}
