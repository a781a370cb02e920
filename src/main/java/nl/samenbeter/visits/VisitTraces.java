package nl.samenbeter.visits;

import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.closed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who visited whom; the forms of these visits go, for they are about the two alone. */
@Component
class VisitTraces implements PersonTraces {

    private static final String OF_THE_TWO = "select id from visit where visitor_id = :person or host_id = :person";

    @Override
    public List<PersonColumn> people() {
        return List.of(
                rowGoes("visit_fact", "visit_form", OF_THE_TWO),
                rowGoes("visit_form", "visit_id", OF_THE_TWO),
                rowGoes("visit_reaction", "visit_id", OF_THE_TWO),
                unnamed("visit", "visitor_id"),
                unnamed("visit", "host_id"),
                unnamed("visit_agreement", "host_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("visit", "teacher_name"),
                shared("visit", "place"),
                shared("visit", "alone_title"),
                closed("visit_form", "question"),
                closed("visit_form", "together"),
                closed("visit_form", "takes"),
                closed("visit_fact", "seen"),
                closed("visit_fact", "effect"),
                closed("visit_reaction", "reaction"),
                closed("visit_reaction", "takes"));
    }
}
