package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another rhythm of the board sessions changes in the plan that is there.
 *
 * @param weeks the weeks in which something changes, in order
 * @param overlaps meetings of the team that the sessions would run into, and did not before
 */
public record RhythmPreview(List<Week> weeks, List<Overlap> overlaps) {

    /** @param minutesBefore, minutesAfter per participant, inside the norm */
    public record Week(ProgrammeWeek week, int minutesBefore, int minutesAfter, List<Line> lines) {}

    /**
     * @param before absent for a session that comes
     * @param after absent for a session that goes
     */
    public record Line(
            String element,
            String name,
            PlanKind kind,
            @Nullable Slot before,
            @Nullable Slot after) {}

    /** Local time of the school. */
    public record Slot(LocalDate day, LocalTime begins, int minutes) {

        boolean meets(Slot other) {
            return day.equals(other.day)
                    && begins.isBefore(other.begins.plusMinutes(other.minutes))
                    && other.begins.isBefore(begins.plusMinutes(minutes));
        }
    }

    public record Overlap(String element, String name, Slot slot) {}
}
