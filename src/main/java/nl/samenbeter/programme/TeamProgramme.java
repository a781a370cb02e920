package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;

/**
 * A team's programme in the year of its school.
 *
 * @param runs in order; the ones that are planned so far
 */
public record TeamProgramme(
        ProgrammeId programme,
        TeamId team,
        String teamName,
        ProgrammeStatus status,
        LocalDate startsOn,
        int weeks,
        List<Run> runs) {

    /** @param number 1 for the eight weeks, n + 1 for cycle n of the rhythm */
    public record Run(int number, LocalDate firstDay, LocalDate lastDay) {}
}
