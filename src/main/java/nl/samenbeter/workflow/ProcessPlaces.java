package nl.samenbeter.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Kept by a room with processes of its own, whose business key is the id of a row: of which school and team they are. */
public abstract class ProcessPlaces {

    private final JdbcClient jdbc;
    private final Permission seenWith;
    private final String rows;

    /**
     * @param seenWith who may see how these processes go
     * @param rows a query with the columns {@code id}, {@code school_id}, {@code team_id}, {@code shared}; of what several
     *     schools share a row for each
     */
    protected ProcessPlaces(JdbcClient jdbc, Permission seenWith, String rows) {
        this.jdbc = jdbc;
        this.seenWith = seenWith;
        this.rows = rows;
    }

    /**
     * @param school absent for what several schools share
     * @param team absent for what is of the whole school
     */
    public record Place(
            String businessKey,
            @Nullable SchoolId school,
            @Nullable TeamId team) {}

    public final Permission seenWith() {
        return seenWith;
    }

    final List<Place> of(Collection<UUID> keys) {
        return places("id", keys.toArray(UUID[]::new));
    }

    /** Of these schools, and what they share with others. */
    public final List<Place> in(Collection<SchoolId> schools) {
        return places("school_id", schools.stream().map(SchoolId::value).toArray(UUID[]::new));
    }

    private List<Place> places(String column, UUID[] ids) {
        return jdbc
                .sql("select * from (" + rows + ") placed where " + column + " = any(?)")
                .param(ids)
                .query(ProcessPlaces::place)
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        return new Place(
                row.getObject("id", UUID.class).toString(),
                row.getBoolean("shared") ? null : new SchoolId(row.getObject("school_id", UUID.class)),
                team == null ? null : new TeamId(team));
    }
}
