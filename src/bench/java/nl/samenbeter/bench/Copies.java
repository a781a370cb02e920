package nl.samenbeter.bench;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Many schools from one, straight into the tables: every row that came since this object was made, of whatever room and of
 * the engine, once more for each copy. All ids that came with them are others in every copy; nothing else is.
 */
final class Copies {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** What open screens have to look at again is of no school. */
    private static final Set<String> OF_NOBODY = Set.of("change_row");

    private final Product product;
    private final Map<String, Set<String>> before;

    /** @param database as it is before the school that is to be copied */
    Copies(Product product, String database) {
        this.product = product;
        before = new HashMap<>();
        in(database, connection -> rows(connection).forEach((table, rows) -> before.put(table, new HashSet<>(rows))));
    }

    /** What the copy with this number has instead of this id; copy 0 is the school itself. */
    static UUID id(UUID id, int copy) {
        return new UUID(id.getMostSignificantBits() ^ copy * STEP, id.getLeastSignificantBits());
    }

    static String id(String id, int copy) {
        return id(UUID.fromString(id), copy).toString();
    }

    /** So that there are {@code number} of them; nobody else may work in the database. */
    void make(String database, int number) {
        Set<String> known = new HashSet<>();
        before.values().forEach(rows -> rows.forEach(row -> find(row, known)));
        in(database, connection -> {
            run(connection, "set session_replication_role = replica");
            Map<String, List<String>> all = rows(connection);
            for (var table : all.entrySet()) {
                List<List<String>> rows = table.getValue().stream()
                        .filter(row ->
                                !before.getOrDefault(table.getKey(), Set.of()).contains(row))
                        .map(row -> parts(row, known))
                        .toList();
                if (!rows.isEmpty() && number > 1) {
                    write(connection, table.getKey(), rows, number);
                }
            }
            run(connection, "vacuum analyze");
        });
    }

    private void write(Connection connection, String table, List<List<String>> rows, int number)
            throws SQLException, IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                new PGCopyOutputStream((PGConnection) connection, "copy " + table + " from stdin"),
                StandardCharsets.UTF_8))) {
            for (int copy = 1; copy < number; copy++) {
                for (List<String> row : rows) {
                    for (int part = 0; part < row.size(); part++) {
                        out.write(part % 2 == 0 ? row.get(part) : id(row.get(part), copy));
                    }
                    out.write('\n');
                }
            }
        }
    }

    /** Text and ids in turn. */
    private static List<String> parts(String row, Set<String> known) {
        List<String> parts = new ArrayList<>();
        Matcher ids = ID.matcher(row);
        int begin = 0;
        while (ids.find()) {
            if (!known.contains(ids.group())) {
                parts.add(row.substring(begin, ids.start()));
                parts.add(ids.group());
                begin = ids.end();
            }
        }
        parts.add(row.substring(begin));
        return parts;
    }

    private static void find(String row, Set<String> found) {
        Matcher ids = ID.matcher(row);
        while (ids.find()) {
            found.add(ids.group());
        }
    }

    /** As text by table, without the columns that the database fills. */
    private static Map<String, List<String>> rows(Connection connection) throws SQLException, IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        var copy = new CopyManager(connection.unwrap(org.postgresql.core.BaseConnection.class));
        for (String table : tables(connection)) {
            var text = new ByteArrayOutputStream();
            copy.copyOut("copy " + table + " to stdout", text);
            rows.put(table, text.toString(StandardCharsets.UTF_8).lines().toList());
        }
        return rows;
    }

    /** With the columns that are to be copied. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                        from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
                            and not a.attisdropped and a.attidentity = '' and a.attgenerated = ''
                        group by c.relname""")) {
            while (row.next()) {
                if (!OF_NOBODY.contains(row.getString(1))) {
                    tables.add(row.getString(1) + " (" + row.getString(2) + ")");
                }
            }
        }
        return tables;
    }

    private interface Work {
        void on(Connection connection) throws SQLException, IOException;
    }

    private void in(String database, Work work) {
        try (var connection = product.superuser(database)) {
            work.on(connection);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
