package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One flow element of a week model with its {@code plan.*} properties (rulings 2), still without dates.
 *
 * @param row row of domain 3.1 or 3.2
 * @param time local start time; absent for a window without one
 * @param minutes per participant
 * @param opens absent: 08:00 on the first day
 * @param due absent: the end of the meeting, or 17:00 on the last day
 * @param lapse absent: Friday 17:00 of the next programme week
 * @param after elements that come first
 */
public record PlanElement(
        int week,
        String element,
        String row,
        String name,
        PlanKind kind,
        DayOfWeek firstDay,
        DayOfWeek lastDay,
        @Nullable LocalTime time,
        int minutes,
        boolean insideNorm,
        PlanAudience audience,
        PlanOwner owner,
        @Nullable String place,
        @Nullable Moment opens,
        @Nullable Moment due,
        @Nullable Moment lapse,
        List<String> after,
        List<Session> sessions) {

    /** A day of the programme week and a time of day: {@code TUE 17:00}. */
    public record Moment(DayOfWeek day, LocalTime time) {}

    /** A board session of a block: {@code TUE:15}. */
    public record Session(DayOfWeek day, int minutes) {}

    boolean isMeeting() {
        return time != null && firstDay == lastDay;
    }
}
