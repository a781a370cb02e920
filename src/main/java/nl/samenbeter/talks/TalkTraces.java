package nl.samenbeter.talks;

import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.closed;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who talked with the coach; what the two agreed goes. */
@Component
class TalkTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(
                rowGoes("talk_note", "coach_id"),
                rowGoes("talk_note", "member_id"),
                unnamed("coach_talks", "coach_id"),
                unnamed("coach_talk", "person_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(closed("talk_note", "agreed"), closed("talk_note", "own_line"));
    }
}
