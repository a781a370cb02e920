package nl.samenbeter.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonColumn.End;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does with the columns of people what their rooms say; the engine's tables have no other way to forget somebody. */
@Component
class PeopleColumns {

    private final JdbcClient jdbc;
    private final DatabaseColumns columns;

    PeopleColumns(JdbcClient jdbc, DatabaseColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    ErasurePreview.Room count(PersonTraces traces, PersonId person) {
        int going = 0;
        boolean stays = false;
        for (PersonColumn column : traces.people()) {
            if (column.end() == End.ROW_GOES) {
                going += count(column, person);
            } else {
                stays = stays || count(column, person) > 0;
            }
        }
        return new ErasurePreview.Room(traces.room(), going, stays);
    }

    private int count(PersonColumn column, PersonId person) {
        return statement("select count(*) from " + column.table() + " t where " + found(column), column, person)
                .query(Integer.class)
                .single();
    }

    /** Rows first, then what becomes empty, then what gets the other id. */
    void end(List<PersonColumn> all, PersonId person, PersonId nameless) {
        for (End end : End.values()) {
            all.stream().filter(column -> column.end() == end).forEach(column -> end(column, person, nameless));
        }
    }

    private void end(PersonColumn column, PersonId person, PersonId nameless) {
        String table = column.table();
        if (column.end() == End.ROW_GOES) {
            statement("delete from " + table + " t where " + found(column), column, person)
                    .update();
        } else if (column.end() == End.UNNAMED && type(column).equals("bytea")) {
            inBytes(column, person, nameless);
        } else {
            String value = column.end() == End.EMPTIED ? "null" : replaced(column);
            statement(
                            "update " + table + " t set " + column.column() + " = " + value + columns.newer(table)
                                    + " where " + found(column),
                            column,
                            person)
                    .param("other", nameless.text())
                    .update();
        }
    }

    private JdbcClient.StatementSpec statement(String sql, PersonColumn column, PersonId person) {
        Object id = column.among() != null ? person.value() : person.text();
        return jdbc.sql(sql).param("person", id);
    }

    private String found(PersonColumn column) {
        String name = "t." + column.column();
        if (column.among() != null) {
            return name + " in (" + column.among() + ")";
        }
        return switch (type(column)) {
            case "uuid" -> name + " = cast(:person as uuid)";
            case "_uuid" -> "cast(:person as uuid) = any(" + name + ")";
            case "bytea" -> "position(convert_to(:person, 'UTF8') in " + name + ") > 0";
            default -> column.within() ? "position(:person in cast(" + name + " as text)) > 0" : name + " = :person";
        };
    }

    private String replaced(PersonColumn column) {
        String name = "t." + column.column();
        String type = type(column);
        return switch (type) {
            case "uuid" -> "cast(:other as uuid)";
            case "_uuid" -> "array_replace(" + name + ", cast(:person as uuid), cast(:other as uuid))";
            case "_text" -> "cast(replace(cast(" + name + " as text), :person, :other) as text[])";
            case "jsonb" -> "cast(replace(cast(" + name + " as text), :person, :other) as jsonb)";
            default -> "replace(" + name + ", :person, :other)";
        };
    }

    /** One id is as long as the other, so whatever wrote the bytes can read them. */
    private void inBytes(PersonColumn column, PersonId person, PersonId nameless) {
        record Found(String key, byte[] bytes) {}
        String key = columns.key(column.table());
        List<Found> rows = new ArrayList<>(statement(
                        "select " + key + " as key, t." + column.column() + " as bytes from " + column.table()
                                + " t where " + found(column) + " for update",
                        column,
                        person)
                .query((row, n) -> new Found(row.getString("key"), row.getBytes("bytes")))
                .list());
        rows.forEach(row -> jdbc.sql("update " + column.table() + " t set " + column.column() + " = :bytes"
                        + columns.newer(column.table()) + " where " + key + " = :key")
                .param("bytes", replaced(row.bytes(), person.text(), nameless.text()))
                .param("key", row.key())
                .update());
    }

    static byte[] replaced(byte[] bytes, String from, String to) {
        byte[] sought = from.getBytes(StandardCharsets.US_ASCII);
        byte[] other = to.getBytes(StandardCharsets.US_ASCII);
        byte[] result = bytes.clone();
        for (int at = 0; at + sought.length <= result.length; at++) {
            if (Arrays.equals(result, at, at + sought.length, sought, 0, sought.length)) {
                System.arraycopy(other, 0, result, at, other.length);
            }
        }
        return result;
    }

    private String type(PersonColumn column) {
        return columns.type(column.table(), column.column()).toLowerCase(Locale.ROOT);
    }
}
