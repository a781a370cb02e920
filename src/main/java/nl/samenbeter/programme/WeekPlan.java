package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One week of a programme.
 *
 * @param week the week shown, 1 to {@code weeks}
 * @param appointments by day and time, windows first
 * @param minutes minutes inside the norm in this week, the sum of what is shown
 * @param minutesPerWeek the same for every week that has a plan; absent for weeks without one
 */
public record WeekPlan(
        ProgrammeRow programme,
        int week,
        LocalDate monday,
        LocalDate today,
        List<Appointment> appointments,
        int minutes,
        List<@Nullable Integer> minutesPerWeek) {}
