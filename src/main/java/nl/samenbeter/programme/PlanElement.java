package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One flow element of a week model with its {@code plan.*} properties (rulings 2), still without dates.
 *
 * @param week number in its run; 0 for an element of the run as a whole
 * @param row row of domain 3.1 or 3.2
 * @param time local start time; absent for a window without one
 * @param atSessionTime at the time of the team's board session
 * @param minutes per participant, own time included
 * @param ownTime minutes of these on one's own, before the meeting
 * @param opens absent: 08:00 on the first day
 * @param due absent: the end of the meeting, or 17:00 on the last day
 * @param lapse absent: Friday 17:00 of the next programme week
 * @param after elements that come first
 * @param variant only in a run of that kind; absent: in every run
 * @param properties all of them, for what only an intervention knows
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
        boolean atSessionTime,
        int minutes,
        int ownTime,
        boolean insideNorm,
        PlanAudience audience,
        PlanOwner owner,
        @Nullable String place,
        @Nullable Moment opens,
        @Nullable Moment due,
        @Nullable Moment lapse,
        List<String> after,
        List<Session> sessions,
        @Nullable PlanVariant variant,
        Map<String, String> properties) {

    /** Week of an element that belongs to the run as a whole. */
    public static final int OF_THE_RUN = 0;

    /** A day of the programme week and a time of day: {@code TUE 17:00}. */
    public record Moment(DayOfWeek day, LocalTime time) {}

    /** A board session of a block: {@code TUE:15}. */
    public record Session(DayOfWeek day, int minutes) {}

    public boolean isMeeting() {
        return time != null && firstDay == lastDay;
    }

    /** The board sessions of a week or a part of it. */
    public boolean isSessionBlock() {
        return kind == PlanKind.BOARD_SESSIONS && !sessions.isEmpty() && !isMeeting();
    }

    /** What moves with the team's board sessions. */
    public boolean isAtTheBoard() {
        return atSessionTime || isSessionBlock();
    }

    /** The element of that name of a run, in its week or for the run as a whole; empty for what stands in no model. */
    static Optional<PlanElement> drawn(List<PlanElement> elements, String element, int week) {
        return elements.stream()
                .filter(one -> one.element().equals(element))
                .filter(one -> one.week() == RunWeek.drawn(week) || one.week() == OF_THE_RUN)
                .findFirst();
    }

    /** @param teaching the team teaches, and calls some things by other names */
    public String name(boolean teaching) {
        return teaching ? properties.getOrDefault("plan.teachingName", name) : name;
    }

    /** @param board where the board of the team hangs */
    public @Nullable String place(@Nullable String board) {
        return place == null && isAtTheBoard() ? board : place;
    }

    /** Of a meeting: without what everybody does on their own. */
    public int meetingMinutes() {
        return minutes - ownTime;
    }

    PlanElement at(LocalTime newTime) {
        return with(week, newTime, minutes, sessions);
    }

    public PlanElement inWeek(int number) {
        return with(number, time, minutes, sessions);
    }

    PlanElement meeting(List<Session> newSessions) {
        return with(week, time, newSessions.stream().mapToInt(Session::minutes).sum(), newSessions);
    }

    private PlanElement with(int newWeek, @Nullable LocalTime newTime, int newMinutes, List<Session> newSessions) {
        return new PlanElement(
                newWeek,
                element,
                row,
                name,
                kind,
                firstDay,
                lastDay,
                newTime,
                atSessionTime,
                newMinutes,
                ownTime,
                insideNorm,
                audience,
                owner,
                place,
                opens,
                due,
                lapse,
                after,
                newSessions,
                variant,
                properties);
    }
}
