package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boards a reader may look at. */
@Service
@Transactional(readOnly = true)
public class BoardQueries {

    private final TeamBoards boards;
    private final Directory directory;
    private final SchoolCalendars calendars;
    private final Access access;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    BoardQueries(
            TeamBoards boards,
            Directory directory,
            SchoolCalendars calendars,
            Access access,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.boards = boards;
        this.directory = directory;
        this.calendars = calendars;
        this.access = access;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** The whole board. Attention points are not for everybody who may see it (domain 1.11). */
    @PreAuthorize("@access.team(#team, 'BOARD_SEE')")
    public TeamBoard board(TeamId team) {
        return boards.read(
                team,
                currentUser.requirePerson(),
                access.team(team, Permission.BOARD_CHANGE),
                access.team(team, Permission.BOARD_POINTS_SEE));
    }

    /** On which days a goal that starts then may end. */
    @PreAuthorize("@access.team(#team, 'BOARD_SEE')")
    public GoalTerm goalTerm(TeamId team, LocalDate starts) {
        return GoalTerm.from(starts, calendars.of(directory.team(team).school()));
    }

    /** The teams whose board the reader may look at, own ones first, then by name. */
    @PreAuthorize("isAuthenticated()")
    public List<BoardTeam> mine() {
        Actor me = currentUser.require();
        Set<UUID> teams = scopes(me, ScopeKind.TEAM);
        Set<UUID> schools = scopes(me, ScopeKind.SCHOOL);
        return jdbc.sql("""
                        select id, name from team where id = any(:teams) or school_id = any(:schools)
                        order by not id = any(:teams), lower(name), id""")
                .param("teams", teams.toArray(UUID[]::new))
                .param("schools", schools.toArray(UUID[]::new))
                .query((row, n) -> new BoardTeam(new TeamId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    private static Set<UUID> scopes(Actor me, ScopeKind kind) {
        return me.grants().stream()
                .filter(grant -> Permission.BOARD_SEE.isHeldBy(grant.role()))
                .map(grant -> grant.scope())
                .filter(scope -> scope.kind() == kind && scope.id() != null)
                .map(scope -> scope.id())
                .collect(Collectors.toSet());
    }
}
