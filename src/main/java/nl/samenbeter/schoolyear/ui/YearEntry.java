package nl.samenbeter.schoolyear.ui;

import java.time.LocalDate;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import org.jspecify.annotations.Nullable;

/**
 * One line of the year.
 *
 * @param detail smaller words under the title; may be empty
 * @param route where the line leads
 */
record YearEntry(
        Kind kind,
        LocalDate first,
        LocalDate last,
        Icon icon,
        String title,
        String detail,
        @Nullable Status status,
        @Nullable String route) {

    enum Kind {
        DAY_OFF,
        PAUSE,
        BAND,
        ITEM,
        TEAM,
        EVENT;

        /** Gets a mark on its first day in the calendar. */
        boolean isMarked() {
            return this == ITEM || this == TEAM || this == EVENT;
        }
    }
}
