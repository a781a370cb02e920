package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What a programme shows from outside, for who looks whether something is wrong; counts of the team, never of a person.
 *
 * @param moving in its weeks today: begun, not stopped and in no pause
 * @param resumedOn Monday after the last pause
 * @param sessions board sessions of all its weeks
 * @param late items that are open past the day on which they were due; what only leadership does is not counted
 * @param lateSince day on which the first of them was due
 * @param movedOn last day on which an item opened or ended
 */
public record ProgrammeSigns(
        ProgrammeId programme,
        TeamId team,
        String teamName,
        SchoolId school,
        String schoolName,
        LocalDate today,
        boolean moving,
        @Nullable LocalDate resumedOn,
        Sessions sessions,
        int late,
        @Nullable LocalDate lateSince,
        @Nullable LocalDate movedOn) {

    /**
     * @param missed sessions since the last held one whose day is over; those that were skipped are not counted
     * @param recent of the last four programme weeks; absent unless these are all weeks of rhythm cycles
     */
    public record Sessions(
            @Nullable LocalDate firstPlanned,
            @Nullable LocalDate lastHeld,
            int missed,
            @Nullable Recent recent) {}

    public record Recent(LocalDate since, int held, int planned) {}
}
