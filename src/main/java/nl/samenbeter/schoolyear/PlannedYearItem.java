package nl.samenbeter.schoolyear;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An element with its dates in one school year. Moments are local times of the school.
 *
 * @param firstDay of a meeting its day, of a band the Monday, else a school day
 * @param lastDay of a band the Friday, else a school day
 * @param overAt when a band of weeks is over: the morning of the next programme week
 */
public record PlannedYearItem(
        YearElement element,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable LocalTime begins,
        LocalDateTime opensAt,
        LocalDateTime dueAt,
        LocalDateTime lapsesAt,
        LocalDateTime overAt) {}
