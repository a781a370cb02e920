package nl.samenbeter.monitoring;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.board.BoardFigures;
import nl.samenbeter.programme.Stair;
import org.jspecify.annotations.Nullable;

/**
 * One team, as those see it who work with it.
 *
 * @param people how many take part today
 * @param coaches their names
 * @param stair absent while the team has no programme
 * @param told what the coach said last; absent while nothing was said
 * @param mayTell the reader may say how it goes
 * @param board its goals and attention points in counts
 */
public record TeamPage(
        TeamState state,
        String boardName,
        int people,
        List<String> coaches,
        @Nullable Stair stair,
        @Nullable CoachWords told,
        boolean mayTell,
        BoardFigures.Row board,
        LocalDate today) {}
