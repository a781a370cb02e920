package nl.samenbeter.programme;

import java.util.List;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * How a team has arranged its programme.
 *
 * @param coaches by name
 * @param members by name
 * @param admins of the school, who change people and the kind of team
 * @param programme the one that is going on; absent when there is none
 */
public record TeamSettings(
        TeamId team,
        String teamName,
        SchoolId school,
        String schoolName,
        TeamKind kind,
        List<String> coaches,
        List<String> members,
        List<String> admins,
        @Nullable Board programme) {

    /**
     * The board sessions of a programme.
     *
     * @param version changes with every change of the programme
     * @param place absent until the board is set up
     */
    public record Board(
            ProgrammeId id,
            int version,
            SessionRhythm rhythm,
            @Nullable String place) {}
}
