package nl.samenbeter.exports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts in cells: a program for sheets must not take what somebody typed for a formula. */
final class Cells {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy", Locale.ROOT);

    private Cells() {}

    static String safe(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number -> number.toString();
            case LocalDate day -> DAY.format(day);
            default -> safe(cell.toString());
        };
    }
}
