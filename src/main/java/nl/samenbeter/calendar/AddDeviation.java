package nl.samenbeter.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param replaces only for {@link DeviationKind#REPLACED_HOLIDAY}: the holiday of the same school year */
public record AddDeviation(
        DeviationKind kind, @Nullable HolidayKind replaces, String name, LocalDate firstDay, LocalDate lastDay) {

    public static final int MOST_CHARACTERS_OF_A_NAME = 80;
}
