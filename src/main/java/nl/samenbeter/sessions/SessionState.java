package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * A team's board session of today for one screen.
 *
 * @param planned absent when there is none today
 * @param next the next one of the week, when there is none today
 * @param people of the team who work today, and its coaches, by name
 * @param hats as they are, or as proposed before the start
 * @param names of whoever has a hat
 * @param meetings of the coming week, by day and time
 * @param live absent before the start
 * @param mayLead whether this screen may do anything
 */
public record SessionState(
        TeamId team,
        String teamName,
        LocalDate today,
        @Nullable SessionRow planned,
        @Nullable SessionRow next,
        List<SessionPerson> people,
        SessionHats hats,
        Map<PersonId, String> names,
        List<Meeting> meetings,
        TeamBoard board,
        @Nullable LiveSession live,
        boolean mayLead) {

    /** A moment of the plan; its element and name are as in the model. */
    public record Meeting(
            LocalDate day,
            LocalTime begins,
            String element,
            String name,
            @Nullable String place) {}
}
