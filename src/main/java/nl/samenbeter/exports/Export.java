package nl.samenbeter.exports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in a file.
 *
 * @param about lines under the title: the day, and what was chosen
 */
public record Export(Locale language, String title, List<String> about, List<Part> parts) {

    public sealed interface Part {}

    /**
     * Rows are read one by one while they are written, so there may be many.
     *
     * @param rows a cell is a text, a number, a day or absent
     */
    public record Table(String title, List<String> columns, Iterable<? extends List<? extends @Nullable Object>> rows)
            implements Part {}

    /** In a file of tables each sentence is a row. */
    public record Sentences(String title, List<String> sentences) implements Part {}
}
