package nl.samenbeter.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
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
