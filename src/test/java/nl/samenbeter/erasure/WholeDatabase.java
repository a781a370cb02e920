package nl.samenbeter.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column of every table, the engine's included, in which an id or a word can stand. */
record WholeDatabase(JdbcClient jdbc) {

    record Column(String table, String name, String type) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    List<Column> columns() {
        return jdbc.sql("""
                        select c.table_name, c.column_name, c.udt_name from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                            and c.udt_name in ('uuid', '_uuid', 'varchar', 'text', '_text', '_varchar', 'json', 'jsonb', 'bytea',
                                'bpchar')
                            and c.table_name <> 'flyway_schema_history'
                        order by c.table_name, c.column_name""")
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The columns in which one of these stands somewhere, capitals or not. */
    Set<String> holding(Collection<String> traces) {
        var found = new TreeSet<String>();
        columns().stream().filter(column -> holds(column, traces)).forEach(column -> found.add(column.toString()));
        return found;
    }

    boolean holding(String table, String name, String trace) {
        return columns().stream()
                .filter(column -> column.table().equals(table) && column.name().equals(name))
                .anyMatch(column -> holds(column, List.of(trace)));
    }

    private boolean holds(Column column, Collection<String> traces) {
        String name = '"' + column.name() + '"';
        String text = column.type().equals("bytea") ? "encode(" + name + ", 'escape')" : "cast(" + name + " as text)";
        return jdbc.sql("select exists (select 1 from " + column.table() + " where " + text + " ilike any(:traces))")
                .param("traces", traces.stream().map(trace -> "%" + trace + "%").toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
