package nl.samenbeter.programme;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person needs to know today.
 *
 * @param now local time of the school
 * @param stairs programmes going on that the reader takes part in or follows
 * @param takesPart as member or coach of at least one of them
 * @param appointments of today, windows that contain today first
 * @param next the first moment with a time that is not over yet, today or later
 * @param nextDay what begins on the first later day on which something begins
 * @param own appointments of the reader alone, of today and the week that follows
 * @param hours own hours of this week; only for who is a member
 * @param changes newest first
 */
public record Today(
        LocalDateTime now,
        List<Stair> stairs,
        boolean takesPart,
        List<Appointment> appointments,
        @Nullable Appointment next,
        List<Appointment> nextDay,
        List<Own> own,
        @Nullable OwnHours hours,
        List<Change> changes) {

    /**
     * Minutes inside the norm as planned; what was really spent only the person knows.
     *
     * @param passed of what lies behind
     * @param today of what is still to come today
     * @param apart minutes outside the norm this week
     * @param norm what the week may ask on average, of all teams together; 0 in a week in which no programme is held
     */
    public record OwnHours(int planned, int passed, int today, int apart, int norm) {}

    /** An appointment of the reader alone, with the names of the others. */
    public record Own(PersonalAppointment appointment, List<String> names) {}

    public record Change(String teamName, ProgrammeHistoryRow row) {}
}
