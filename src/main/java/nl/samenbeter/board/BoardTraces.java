package nl.samenbeter.board;

import static nl.samenbeter.security.PersonColumn.emptied;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who owns a goal or an action, and who reported a point. */
@Component
class BoardTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(
                emptied("team_goal", "owner_id"),
                emptied("team_action", "owner_id"),
                emptied("attention_point", "reporter_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("team_goal", "title"),
                shared("team_goal", "effect"),
                shared("team_goal", "measure"),
                shared("team_goal", "outcome"),
                shared("team_goal", "unit"),
                shared("team_goal", "before_why"),
                shared("team_action", "title"),
                shared("attention_point", "title"),
                shared("attention_point", "decision"),
                shared("team_success", "what"),
                shared("team_success", "effect"));
    }
}
