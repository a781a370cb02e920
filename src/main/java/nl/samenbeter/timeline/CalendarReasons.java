package nl.samenbeter.timeline;

import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendarChanged;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** Why a timeline followed the calendar, as it is kept with the change: in Dutch, like the reasons that people type. */
final class CalendarReasons {

    private CalendarReasons() {}

    static String of(SchoolCalendarChanged changed) {
        OwnDays days = changed.days();
        if (days == null) {
            return Texts.text(Texts.DUTCH, "calendar.effect.reason.chosen");
        }
        String kind = Texts.text(Texts.DUTCH, "calendar.kind." + days.kind());
        return changed.removed()
                ? Texts.text(Texts.DUTCH, "calendar.effect.reason.removed", kind, when(days.range()))
                : Texts.text(Texts.DUTCH, "calendar.effect.reason.added", kind, when(days.range()));
    }

    static String official() {
        return Texts.text(Texts.DUTCH, "calendar.effect.reason.official");
    }

    private static String when(DateRange days) {
        String first = Dates.longDay(Texts.DUTCH, days.first());
        return days.days() == 1
                ? first
                : Texts.text(Texts.DUTCH, "date.range", first, Dates.longDay(Texts.DUTCH, days.last()));
    }
}
