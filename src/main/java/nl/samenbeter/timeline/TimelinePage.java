package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.programme.Stair;

/**
 * The timeline of one programme as its reader may see it.
 *
 * @param plan without items that are not the reader's business
 * @param weeks of all runs, in order
 * @param now local time of the school
 * @param mayChange the reader may change it
 */
public record TimelinePage(
        Stair stair, PlanState plan, List<ProgrammeWeek> weeks, LocalDateTime now, boolean mayChange) {

    public ProgrammeRow programme() {
        return stair.programme();
    }
}
