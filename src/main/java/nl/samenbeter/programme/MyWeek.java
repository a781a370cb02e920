package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.programme.Today.OwnHours;
import nl.samenbeter.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One person's week, of all teams together.
 *
 * @param today local date of the school
 * @param teams programme weeks of the reader's teams; none in a holiday
 * @param appointments that touch the week, by moment, without what was skipped or called off
 * @param own appointments of the reader alone in this week
 * @param hours own hours of this week; only for who is a member
 */
public record MyWeek(
        LocalDate monday,
        LocalDate today,
        List<TeamWeek> teams,
        List<Appointment> appointments,
        List<Today.Own> own,
        @Nullable OwnHours hours) {

    /** The week that a team is in. */
    public record TeamWeek(String teamName, ProgrammeWeek week) {}

    public DateRange days() {
        return new DateRange(monday, monday.plusDays(6));
    }
}
