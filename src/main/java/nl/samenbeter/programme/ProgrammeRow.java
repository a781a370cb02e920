package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A programme in a list.
 *
 * @param week the programme week of today, absent before the start, and the last one begun in a pause week
 * @param weeks how many weeks the first run has
 * @param pause the one that is there or comes
 */
public record ProgrammeRow(
        ProgrammeId id,
        SchoolId school,
        TeamId team,
        String teamName,
        ProgrammeStatus status,
        LocalDate startsOn,
        @Nullable ProgrammeWeek week,
        int weeks,
        @Nullable ProgrammePause pause) {}
