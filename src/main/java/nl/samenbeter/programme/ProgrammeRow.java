package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

/**
 * A programme in a list.
 *
 * @param week the programme week of today, 0 before the start, and the last one begun in a pause week
 */
public record ProgrammeRow(
        ProgrammeId id,
        SchoolId school,
        TeamId team,
        String teamName,
        ProgrammeStatus status,
        LocalDate startsOn,
        int week,
        int weeks) {}
