package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/** Rows of {@link TaskListSql} as the list shows them. */
final class TaskRows {

    private TaskRows() {}

    /** A row that says itself where it stands. */
    static TaskRow listed(ResultSet row) throws SQLException {
        return read(row, row.getBoolean("mine"), TaskGroup.values()[row.getInt("grp")], row.getBoolean("put_off"));
    }

    /** @param group where it stands unless it is put off */
    static TaskRow read(ResultSet row, boolean mine, TaskGroup group, boolean putOff) throws SQLException {
        LocalDateTime again = local(row, "again");
        return new TaskRow(
                new TaskId(row.getString("task_id")),
                row.getString("element_id"),
                Objects.requireNonNullElse(row.getString("name"), ""),
                row.getString("form_key"),
                row.getString("kind"),
                new SchoolId(row.getObject("school_id", UUID.class)),
                id(row, "team_id", TeamId::new),
                row.getString("whose_name"),
                id(row, "programme_id", ProgrammeId::new),
                row.getObject("week_number", Integer.class),
                row.getInt("minutes"),
                local(row, "due"),
                putOff ? TaskGroup.LATER : group,
                mine,
                ((String[]) row.getArray("candidate_groups").getArray()).length > 0,
                row.getString("variant"),
                putOff && again != null ? again.toLocalDate() : null);
    }

    static @Nullable LocalDateTime local(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : LocalDateTime.ofInstant(moment.toInstant(), ZoneId.of(row.getString("zone")));
    }

    static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
