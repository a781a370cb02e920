package nl.samenbeter.programme;

import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A team and how its newest programme goes: the one that is going on, else the one that started last.
 *
 * @param supporting a support team; a teaching team takes part only through a programme
 * @param progress absent while the team never had a programme
 */
public record TeamStanding(
        TeamId team,
        String name,
        boolean supporting,
        SchoolId school,
        String schoolName,
        BoardId board,
        String boardName,
        @Nullable TeamProgress progress) {}
