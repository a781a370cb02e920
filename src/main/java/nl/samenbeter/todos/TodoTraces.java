package nl.samenbeter.todos;

import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.WordColumn.closed;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** The own list of somebody, which nobody else sees. */
@Component
class TodoTraces implements PersonTraces {

    private static final String SCHOOL = "(select p.school_id from person p where p.id = t.person_id)";

    @Override
    public List<PersonColumn> people() {
        return List.of(rowGoes("todo", "person_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(closed("todo", "words").of(SCHOOL));
    }
}
