package nl.samenbeter.sessions;

import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.closed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who led, kept the time and wrote in a board session; what was told to a leader goes. */
@Component
class SessionTraces implements PersonTraces {

    private static final String SCHOOL = "(select r.school_id from session_record r where r.id = t.record_id)";

    @Override
    public List<PersonColumn> people() {
        return List.of(
                rowGoes("session_tip", "leader_id"),
                unnamed("session_record", "leader_id"),
                unnamed("session_record", "time_keeper_id"),
                unnamed("session_record", "scribe_id"),
                unnamed("session_record", "screen_person_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("session_decision", "words").of(SCHOOL),
                closed("session_tip", "words"),
                shared("session_record", "screen_place"),
                shared("board_screen", "place"));
    }
}
