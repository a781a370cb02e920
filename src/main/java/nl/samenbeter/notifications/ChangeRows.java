package nl.samenbeter.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads each change once, as soon as it is committed. A transaction that still runs may have written a row with any id
 * and any time; what it can not have is an xid below the oldest one that runs. So each look starts at the oldest that ran
 * at the look before, and leaves out what was seen then. Not for two threads at a time.
 */
@Component
class ChangeRows {

    private static final String READ = """
            select low.xid::text low, c.id, c.xid::text xid, c.kind, c.scope_id
            from (select pg_snapshot_xmin(pg_current_snapshot()) xid) low left join change_row c on\s""";

    private final JdbcClient jdbc;
    private final Map<Long, Long> seen = new HashMap<>();
    private @Nullable Long oldest;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            long low, long id, long xid, @Nullable Change change) {}

    /** Forgets where it was. */
    void rest() {
        oldest = null;
        seen.clear();
    }

    /** @param since what is read at the first look, and the first after a rest */
    List<Change> next(Instant since) {
        List<Row> rows = oldest == null
                ? jdbc.sql(READ + "c.written_at >= ?")
                        .param(Timestamp.from(since))
                        .query(ChangeRows::row)
                        .list()
                : jdbc.sql(READ + "c.xid >= ?::xid8")
                        .param(Long.toString(oldest))
                        .query(ChangeRows::row)
                        .list();
        var changes = new ArrayList<Change>();
        for (Row row : rows) {
            if (row.change() != null && seen.putIfAbsent(row.id(), row.xid()) == null) {
                changes.add(row.change());
            }
        }
        long low = rows.getFirst().low();
        oldest = low;
        seen.values().removeIf(xid -> xid < low);
        return changes;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        String kind = row.getString("kind");
        return new Row(
                Long.parseLong(row.getString("low")),
                row.getLong("id"),
                row.getLong("xid"),
                kind == null
                        ? null
                        : new Change(ChangeKind.valueOf(kind), new ChangeScope(row.getObject("scope_id", UUID.class))));
    }

    int sweep(Instant before) {
        return jdbc.sql("delete from change_row where written_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
