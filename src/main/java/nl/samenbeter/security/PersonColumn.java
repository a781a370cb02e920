package nl.samenbeter.security;

import org.jspecify.annotations.Nullable;

/**
 * A column that holds ids of people, and what becomes of them.
 *
 * @param within the id stands inside a longer value, such as a text or JSON
 * @param among a query of values of the column, with {@code :person}: the rows that go; absent: those with the id itself
 */
public record PersonColumn(
        String table,
        String column,
        End end,
        boolean within,
        @Nullable String among) {

    public enum End {
        /** The row is the person's alone and goes. */
        ROW_GOES,
        /** The row stays, the column becomes empty. */
        EMPTIED,
        /** The row stays for what is counted; in place of the id stands one that leads to nobody. */
        UNNAMED
    }

    public static PersonColumn rowGoes(String table, String column) {
        return new PersonColumn(table, column, End.ROW_GOES, false, null);
    }

    /** @param among a query of values of the column, with {@code :person} */
    public static PersonColumn rowGoes(String table, String column, String among) {
        return new PersonColumn(table, column, End.ROW_GOES, false, among);
    }

    public static PersonColumn emptied(String table, String column) {
        return new PersonColumn(table, column, End.EMPTIED, false, null);
    }

    public static PersonColumn unnamed(String table, String column) {
        return new PersonColumn(table, column, End.UNNAMED, false, null);
    }

    public static PersonColumn unnamedWithin(String table, String column) {
        return new PersonColumn(table, column, End.UNNAMED, true, null);
    }
}
