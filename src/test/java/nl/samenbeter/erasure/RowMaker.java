package nl.samenbeter.erasure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows for tables that no story of a test fills: something in each column that must have something. */
final class RowMaker {

    private static final String DAY = "date '2026-09-01'";
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("int2", "1"),
            Map.entry("int4", "1"),
            Map.entry("int8", "1"),
            Map.entry("numeric", "1"),
            Map.entry("bool", "false"),
            Map.entry("date", DAY),
            Map.entry("time", "time '09:00'"),
            Map.entry("timestamp", "timestamp '2026-09-01 09:00'"),
            Map.entry("timestamptz", "timestamptz '2026-09-01 09:00Z'"),
            Map.entry("varchar", "'A'"),
            Map.entry("text", "'A'"),
            Map.entry("jsonb", "'{}'::jsonb"),
            Map.entry("bytea", "'A'::bytea"),
            Map.entry("_text", "'{}'::text[]"));

    private final JdbcClient jdbc;

    /** What a column of this name is about, whatever the table, unless it refers to one. */
    private final Map<String, UUID> known;

    /** Columns by name that a row of a table needs besides, in SQL. */
    private final Map<String, Map<String, String>> needs;

    RowMaker(JdbcClient jdbc, Map<String, UUID> known, Map<String, Map<String, String>> needs) {
        this.jdbc = jdbc;
        this.known = known;
        this.needs = needs;
    }

    private record Column(String name, String type) {}

    void make(String table) {
        var values = new HashMap<>(needs.getOrDefault(table, Map.of()));
        for (Column column : needed(table)) {
            values.computeIfAbsent(column.name(), name -> value(table, column));
        }
        List<String> names = List.copyOf(values.keySet());
        jdbc.sql("insert into " + table + " (" + String.join(", ", names) + ") values ("
                        + names.stream().map(values::get).collect(Collectors.joining(", ")) + ")")
                .update();
    }

    private List<Column> needed(String table) {
        return jdbc.sql("""
                        select column_name, udt_name from information_schema.columns
                        where table_schema = current_schema() and table_name = ? and is_nullable = 'NO'
                            and column_default is null and is_identity = 'NO'""")
                .param(table)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    private String value(String table, Column column) {
        String referred = jdbc.sql("""
                        select c.confrelid::regclass || '.' || f.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
                        where c.contype = 'f' and c.conrelid = cast(? as regclass) and a.attname = ? limit 1""")
                .params(table, column.name())
                .query(String.class)
                .optional()
                .orElse("");
        if (known.containsKey(column.name())) {
            return "'" + known.get(column.name()) + "'::uuid";
        }
        if (!referred.isEmpty()) {
            String[] other = referred.split("\\.");
            String any = "(select " + other[1] + " from " + other[0] + " order by ctid desc limit 1)";
            if (jdbc.sql("select count(*) from " + other[0])
                            .query(Integer.class)
                            .single()
                    == 0) {
                make(other[0]);
            }
            return any;
        }
        if (column.type().equals("uuid")) {
            return "'" + UUID.randomUUID() + "'::uuid";
        }
        if (column.name().equals("ends")) {
            return "date '2026-10-05'";
        }
        return BY_TYPE.get(column.type());
    }
}
