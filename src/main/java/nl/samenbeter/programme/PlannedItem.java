package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * A plan element with its dates, all local to the school.
 *
 * @param firstDay first day of the window, the meeting's own day
 * @param opensAt as shown; the engine opens it up to two minutes earlier
 * @param movedFrom the day it would have had, when that was a day off; else the same as {@code firstDay}
 * @param sessions board sessions of a block that fall on school days
 */
public record PlannedItem(
        PlanElement element,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDateTime opensAt,
        LocalDateTime dueAt,
        LocalDateTime lapsesAt,
        LocalDate movedFrom,
        List<PlannedSession> sessions) {

    public boolean isMoved() {
        return !movedFrom.equals(firstDay);
    }

    public record PlannedSession(LocalDate day, LocalTime begins, int minutes) {}
}
