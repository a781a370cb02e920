package nl.samenbeter.security;

/**
 * A column in which people write what they like, so perhaps somebody's name. Has the text {@code erasure.place.<table>}.
 *
 * @param open SQL over the row {@code t}: whether an administrator may see a few words around the name, or only the place
 * @param school SQL over the row {@code t}: the school whose text it is
 */
public record WordColumn(String table, String column, String open, String school) {

    private static final String OWN_SCHOOL = "t.school_id";

    /** What a whole team or school may read. */
    public static WordColumn shared(String table, String column) {
        return new WordColumn(table, column, "true", OWN_SCHOOL);
    }

    /** What is between two people, or nobody else's business. */
    public static WordColumn closed(String table, String column) {
        return new WordColumn(table, column, "false", OWN_SCHOOL);
    }

    public WordColumn openWhen(String condition) {
        return new WordColumn(table, column, condition, school);
    }

    public WordColumn of(String schoolOfRow) {
        return new WordColumn(table, column, open, schoolOfRow);
    }
}
