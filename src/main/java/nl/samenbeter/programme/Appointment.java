package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the plan as a person sees it: a meeting, one board session, or a window of days in which to do something.
 *
 * @param name as in the model; {@code plan.<element>.name} may say it in another language
 * @param begins local time; absent for a window
 * @param minutes per participant, own time included
 * @param ownMinutes of these on one's own, before the meeting
 * @param insideNorm false: counts apart from the weekly hours
 * @param held for a board session with an answer; absent otherwise
 * @param movedFrom the day it would have had, when that is a day off; absent otherwise
 * @param reason why it was skipped, a code with the text {@code programme.skipped.<code>}; absent otherwise
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
        int ownMinutes,
        PlanAudience audience,
        @Nullable String place,
        boolean insideNorm,
        PlanItemStatus status,
        @Nullable Boolean held,
        @Nullable LocalDate movedFrom,
        @Nullable String reason) {

    public boolean isWindow() {
        return begins == null;
    }

    /** Over and done, for its look: an item that is done, or a session that was held. */
    public boolean isDone() {
        return held != null ? held : status == PlanItemStatus.DONE;
    }

    /** Will not happen any more. */
    public boolean isOff() {
        return Boolean.FALSE.equals(held)
                || status == PlanItemStatus.SKIPPED
                || status == PlanItemStatus.LAPSED
                || status == PlanItemStatus.CANCELLED;
    }

    /** Minutes that count in the weekly hours, as planned: what was skipped or called off takes no time. */
    public int countedMinutes() {
        boolean takesNoTime = status == PlanItemStatus.SKIPPED || status == PlanItemStatus.CANCELLED;
        return insideNorm && !takesNoTime ? minutes : 0;
    }

    /** Local moment at which it is over: the end of the meeting, or the end of the last day of a window. */
    public LocalDateTime ends() {
        return begins == null
                ? lastDay.plusDays(1).atStartOfDay()
                : lastDay.atTime(begins).plusMinutes(minutes - ownMinutes);
    }
}
