package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a programme as the ribbon shows them.
 *
 * @param today local date of the school
 */
public record Stair(ProgrammeRow programme, LocalDate today, List<Step> steps) {

    /**
     * @param lagging something of this week is still open although the week is over
     * @param gap days between the week before and this one in which the programme stands still
     * @param gapName name of the holiday in that gap
     */
    public record Step(
            int number,
            LocalDate monday,
            boolean over,
            boolean now,
            boolean lagging,
            @Nullable DateRange gap,
            @Nullable String gapName) {}
}
