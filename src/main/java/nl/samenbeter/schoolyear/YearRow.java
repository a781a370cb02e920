package nl.samenbeter.schoolyear;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An item of the school year as people see it.
 *
 * @param name as in the model; {@code plan.<element>.name} may say it in another language
 * @param firstWeek school week
 */
public record YearRow(
        String element,
        String name,
        YearItemKind kind,
        YearItemOwner owner,
        int firstWeek,
        int lastWeek,
        @Nullable Integer tranche,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime begins,
        int minutes,
        YearItemStatus status) {}
