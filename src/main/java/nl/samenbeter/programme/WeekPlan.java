package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * One week of a programme.
 *
 * @param week the week shown
 * @param last sequence number of the last week that is planned
 * @param appointments by day and time, windows first
 * @param minutes minutes inside the norm in this week, the sum of what is shown
 * @param minutesPerWeek the same for every week of the run of the shown week
 */
public record WeekPlan(
        ProgrammeRow programme,
        ProgrammeWeek week,
        int last,
        LocalDate today,
        List<Appointment> appointments,
        int minutes,
        List<Integer> minutesPerWeek) {

    public LocalDate monday() {
        return week.monday();
    }

    /** Minutes planned in this week outside the norm that the reader sees, such as a pizza session. */
    public int minutesApart() {
        return appointments.stream()
                .filter(item -> !item.insideNorm() && !item.isOff())
                .mapToInt(Appointment::minutes)
                .sum();
    }
}
