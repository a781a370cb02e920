package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What going on after a pause would do to the plan.
 *
 * Items that stay where they are are left out.
 *
 * @param open items that are open, with their due moments
 * @param planned items that did not open yet, with the moments at which they open, in the new order
 * @param lastDayBefore last day of the plan as it is now
 */
public record ResumePreview(
        LocalDate resumesOn, List<Line> open, List<Line> planned, LocalDate lastDayBefore, LocalDate lastDay) {

    /** Local times of the school. */
    public record Line(String element, String name, PlanKind kind, LocalDateTime before, LocalDateTime after) {}
}
