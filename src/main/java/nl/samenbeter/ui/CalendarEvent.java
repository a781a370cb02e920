package nl.samenbeter.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One appointment in {@link PlanCalendar}.
 *
 * @param id given back when the person opens it
 * @param title what it is
 * @param start start, in the school's time; for a window only the day counts
 * @param end end, in the school's time; for a window the last day
 * @param allDay whether it is a window of days and stands above the hours
 * @param look how it is drawn
 * @param detail a second line such as place or "telt apart"; may be null
 * @param icon the kind, before the second line; may be null
 */
public record CalendarEvent(
        String id,
        String title,
        LocalDateTime start,
        LocalDateTime end,
        boolean allDay,
        Look look,
        @Nullable String detail,
        @Nullable Icon icon) {

    /** Filled: mine. Tinted: with the team. Grey with tick: done. Dashed: outside the norm. */
    public enum Look {
        OWN,
        TEAM,
        DONE,
        OUTSIDE
    }

    /** An appointment with hours. */
    public static CalendarEvent timed(
            String id,
            String title,
            LocalDateTime start,
            LocalDateTime end,
            Look look,
            @Nullable String detail,
            @Nullable Icon icon) {
        return new CalendarEvent(id, title, start, end, false, look, detail, icon);
    }

    /** A window of days in which something is done at a moment of one's own. */
    public static CalendarEvent window(
            String id,
            String title,
            LocalDate first,
            LocalDate last,
            Look look,
            @Nullable String detail,
            @Nullable Icon icon) {
        return new CalendarEvent(id, title, first.atStartOfDay(), last.atStartOfDay(), true, look, detail, icon);
    }
}
