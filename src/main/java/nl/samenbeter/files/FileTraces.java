package nl.samenbeter.files;

import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who brought a file. */
@Component
class FileTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(unnamed("stored_file", "person_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(shared("stored_file", "name"));
    }
}
