package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.ProgrammeWeek;
import org.jspecify.annotations.Nullable;

/**
 * How a plan would go from a moment on, see {@link Rehearsal}. Counts of a team, never of a person.
 *
 * @param from local time of the school
 * @param weeks in which something is still to come, in the order in which they are held
 * @param happenings in order of time
 */
public record RehearsalResult(LocalDateTime from, Summary summary, List<Week> weeks, List<Happening> happenings) {

    /** What becomes of an item. */
    public enum What {
        OPENS,
        /** What it comes after is not over yet. */
        WAITS,
        /** A board session of a block takes place. */
        SESSION_HELD,
        DONE_ON_TIME,
        DONE_LATE,
        /** The window of time for one's own action is over. */
        WINDOW_ENDS,
        LAPSES,
        /** Does not go ahead, because what it comes after did not happen. */
        GATE_MISSED
    }

    /** @param name as in the model */
    public record Happening(
            LocalDateTime at, What what, ProgrammeWeek week, String element, String name, PlanKind kind) {}

    /**
     * The items of a week of the programme, whenever it is that they are done.
     *
     * @param waits how many wait for a gate, for a while or for good
     * @param gatesMissed how many of these do not go ahead
     * @param minutes what the week asks of a participant inside the norm, with what is over already
     * @param mostOpen items of any week that are open at once in this week, at the busiest moment
     */
    public record Week(
            ProgrammeWeek week,
            int opens,
            int onTime,
            int late,
            int lapsed,
            int waits,
            int gatesMissed,
            int minutes,
            int mostOpen) {}

    /**
     * @param sessionsPlanned board sessions without an answer yet, of items that come to an end
     * @param onTime done in time, as {@code late} and {@code lapsed} without time for one's own action
     * @param pausedItems items of which something waits until a pause ends
     * @param mostOpen items open at once at the busiest moment
     * @param lastDay on which something happens; absent when nothing is left
     */
    public record Summary(
            int sessionsHeld,
            int sessionsPlanned,
            int onTime,
            int late,
            int lapsed,
            int gatesMissed,
            int pausedItems,
            int mostOpen,
            @Nullable LocalDate lastDay) {

        /** What was asked and is over. */
        public int closed() {
            return onTime + late + lapsed;
        }

        /** Of what was asked; 100 when nothing was. */
        public int onTimePercent() {
            return closed() == 0 ? 100 : Math.round(100f * onTime / closed());
        }
    }

    /** What happens by day, in order. */
    public Map<LocalDate, List<Happening>> days() {
        return happenings.stream()
                .collect(Collectors.groupingBy(one -> one.at().toLocalDate(), TreeMap::new, Collectors.toList()));
    }
}
