package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the plan as a person sees it: a meeting, one board session, or a window of days in which to do something.
 *
 * @param name as in the model; {@code plan.<element>.name} may say it in another language
 * @param begins local time; absent for a window
 * @param minutes per participant
 * @param insideNorm false: counts apart from the weekly hours
 * @param held for a board session with an answer; absent otherwise
 */
public record Appointment(
        PlanItemId item,
        ProgrammeId programme,
        String teamName,
        String element,
        String name,
        PlanKind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime begins,
        int minutes,
        @Nullable String place,
        boolean insideNorm,
        PlanItemStatus status,
        @Nullable Boolean held) {

    public boolean isWindow() {
        return begins == null;
    }

    /** Over and done, for its look: an item that is done, or a session that was held. */
    public boolean isDone() {
        return held != null ? held : status == PlanItemStatus.DONE;
    }
}
