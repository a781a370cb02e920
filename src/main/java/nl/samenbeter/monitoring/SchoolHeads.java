package nl.samenbeter.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.organisation.Sector;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A school, its board, what it aims at and the roles of the reader, in one statement. */
@Component
class SchoolHeads {

    private static final String HEAD = "select s.*, b.name as board_name, coalesce(t.on_time, "
            + OnTimeTargets.USUAL + ") as on_time, " + Actor.GRANTS + " as grants from school s "
            + "join board b on b.id = s.board_id left join school_target t on t.school_id = s.id where s.id = :school";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    SchoolHeads(JdbcClient jdbc, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** @throws DomainException {@code organisation.schoolGone} when there is no such school */
    SchoolHead of(SchoolId school) {
        PersonId reader = currentUser.requirePerson();
        return jdbc.sql(HEAD)
                .param("school", school.value())
                .param("person", reader.value())
                .param("day", currentUser.today())
                .query((row, n) -> new SchoolHead(
                        school(row), row.getString("board_name"), row.getInt("on_time"), scopes(reader, row)))
                .optional()
                .orElseThrow(() -> new DomainException("organisation.schoolGone"));
    }

    /** Schools in which the reader sees anything. */
    List<SchoolAddress> seenBy(ProgressScopes reader, int most) {
        Set<UUID> schools = new HashSet<>();
        reader.schoolsInCounts().forEach(school -> schools.add(school.value()));
        reader.schoolsWithTeams().forEach(school -> schools.add(school.value()));
        return jdbc.sql("""
                        select s.board_id, s.id from school s where s.id = any(:schools) or s.board_id = any(:boards)
                            or s.id in (select t.school_id from team t where t.id = any(:teams)) limit :most""")
                .param("schools", schools.toArray(UUID[]::new))
                .param("boards", reader.boards().stream().map(BoardId::value).toArray(UUID[]::new))
                .param("teams", reader.teams().stream().map(TeamId::value).toArray(UUID[]::new))
                .param("most", most)
                .query((row, n) -> new SchoolAddress(
                        new BoardId(row.getObject("board_id", UUID.class)),
                        new SchoolId(row.getObject("id", UUID.class))))
                .list();
    }

    private static SchoolDetails school(ResultSet row) throws SQLException {
        return new SchoolDetails(
                new SchoolId(row.getObject("id", UUID.class)),
                new BoardId(row.getObject("board_id", UUID.class)),
                row.getString("name"),
                row.getString("brin"),
                Region.valueOf(row.getString("region")),
                Sector.valueOf(row.getString("sector")),
                ZoneId.of(row.getString("zone")));
    }

    private static ProgressScopes scopes(PersonId reader, ResultSet row) throws SQLException {
        return new ProgressScopes(
                Actor.of(reader, (String[]) row.getArray("grants").getArray()));
    }
}
