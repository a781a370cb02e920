package nl.samenbeter.barometer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param teams how many have answers in it
     * @param leadership what leadership says of the same; absent unless something of it can be shown
     */
    public record OfQuarter(
            LocalDate firstDay,
            LocalDate lastDay,
            int teams,
            List<Figure> figures,
            @Nullable Mirror leadership) {}

    /** @param schools of how many the leadership has answers in it */
    public record Mirror(int schools, List<Figure> figures) {}
}
