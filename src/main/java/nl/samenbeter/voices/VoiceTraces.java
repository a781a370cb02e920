package nl.samenbeter.voices;

import static nl.samenbeter.security.WordColumn.closed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Voices know nobody; their words may name somebody. */
@Component
class VoiceTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of();
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("voice", "asked"),
                shared("voice", "heard"),
                shared("voice", "doing"),
                shared("voice", "visible_by"),
                shared("voice_line", "words"),
                closed("voice_words", "words"));
    }
}
