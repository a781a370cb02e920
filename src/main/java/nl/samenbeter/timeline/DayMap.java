package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Where a day of the plan goes. */
@FunctionalInterface
interface DayMap {

    DayMap STAY = day -> day;

    LocalDate moved(LocalDate day);

    default LocalDateTime moved(LocalDateTime moment) {
        return moved(moment.toLocalDate()).atTime(moment.toLocalTime());
    }
}
