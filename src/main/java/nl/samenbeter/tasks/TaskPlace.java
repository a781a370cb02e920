package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Why a task is there: the week, the moment and the goal it belongs to.
 *
 * @param moment what of the plan it is part of
 * @param goal in the team's words; empty when there is none or it is not the reader's business
 * @param route of the plan in which it stands
 */
public record TaskPlace(
        @Nullable Week week,
        @Nullable Moment moment,
        String goal,
        @Nullable String route) {

    /**
     * @param position 1 for the first week of its run
     * @param of how many weeks its run has
     * @param cycle 0 in the eight weeks, 1 and up in the rhythm after them
     * @param sequence 1 for the first week of the programme, counted through all runs
     * @param label {@code 4}, or {@code B} in a cycle
     */
    public record Week(int position, int of, int cycle, String label, int sequence) {}

    /**
     * Local days and time of the school.
     *
     * @param element {@code plan.<element>.name} may say its name in another language
     * @param begins absent for a window of days
     */
    public record Moment(
            String element,
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalTime begins) {}
}
