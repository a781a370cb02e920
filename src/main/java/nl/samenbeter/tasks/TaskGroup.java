package nl.samenbeter.tasks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The groups of the list, in the order in which they stand. */
public enum TaskGroup {
    LATE,
    TODAY,
    THIS_WEEK,
    LATER;

    /** Late from the minute after the due moment; this week ends on Sunday. Both moments in the school's local time. */
    static TaskGroup of(@Nullable LocalDateTime due, LocalDateTime now) {
        if (due == null) {
            return LATER;
        }
        if (due.isBefore(now)) {
            return LATE;
        }
        LocalDate day = due.toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return TODAY;
        }
        LocalDate sunday = now.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return day.isAfter(sunday) ? LATER : THIS_WEEK;
    }
}
