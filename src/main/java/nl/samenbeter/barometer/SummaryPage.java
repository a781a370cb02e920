package nl.samenbeter.barometer;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything of a school, a board or the country together.
 *
 * @param name empty for the country
 * @param quarters the newest first; only those that are over
 */
public record SummaryPage(Height height, String name, List<OfQuarter> quarters) {

    public enum Height {
        SCHOOL,
        BOARD,
        COUNTRY
    }

    /** @param teams how many have answers in it */
    public record OfQuarter(LocalDate firstDay, LocalDate lastDay, int teams, List<Figure> figures) {}
}
