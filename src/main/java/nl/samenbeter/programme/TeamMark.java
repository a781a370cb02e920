package nl.samenbeter.programme;

import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to say how a team stands, without saying why: for schools in counts. By the rules of {@link TeamProgress}.
 *
 * @param supporting a support team; a teaching team takes part only through a programme
 * @param status of the newest programme; absent while the team never had one
 * @param late something is; only asked while the programme runs
 * @param lost something lapsed or a board session was not held in the last two programme weeks; only asked while the
 *     programme runs and nothing is late
 */
public record TeamMark(
        TeamId team,
        SchoolId school,
        boolean supporting,
        @Nullable ProgrammeStatus status,
        boolean late,
        boolean lost) {}
