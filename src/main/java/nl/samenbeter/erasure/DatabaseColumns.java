package nl.samenbeter.erasure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the tables look that the rooms name; from the database itself. */
@Component
class DatabaseColumns {

    private final JdbcClient jdbc;

    DatabaseColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The type as PostgreSQL calls it: {@code uuid}, {@code _uuid}, {@code varchar}, {@code jsonb}. */
    String type(String table, String column) {
        return jdbc.sql("""
                        select udt_name from information_schema.columns
                        where table_schema = current_schema() and table_name = ? and column_name = ?""")
                .params(table, column)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("no column " + table + "." + column));
    }

    boolean has(String table, String column) {
        return jdbc.sql("""
                        select exists (select 1 from information_schema.columns
                        where table_schema = current_schema() and table_name = ? and column_name = ?)""").params(table, column).query(Boolean.class).single();
    }

    /** Absent: as long as one likes. */
    @Nullable
    Integer longest(String table, String column) {
        return jdbc.sql("""
                        select coalesce(character_maximum_length, 0) from information_schema.columns
                        where table_schema = current_schema() and table_name = ? and column_name = ?""")
                .params(table, column)
                .query(Integer.class)
                .optional()
                .filter(length -> length > 0)
                .orElse(null);
    }

    /** SQL over the row {@code t}: what tells it apart, as one text. */
    String key(String table) {
        List<String> columns = jdbc.sql("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = cast(? as regclass) and i.indisprimary order by a.attnum""").param(table).query(String.class).list();
        return "concat_ws('/', "
                + String.join(", ", columns.stream().map(name -> "t." + name).toList()) + ")";
    }

    /** What makes who has read the row notice that it is another one now. */
    String newer(String table) {
        if (has(table, "version")) {
            return ", version = t.version + 1";
        }
        return has(table, "rev_") ? ", rev_ = t.rev_ + 1" : "";
    }
}
