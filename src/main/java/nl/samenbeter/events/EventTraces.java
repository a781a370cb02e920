package nl.samenbeter.events;

import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.closed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who registered for a meeting and came; what somebody eats goes. */
@Component
class EventTraces implements PersonTraces {

    private final JdbcClient jdbc;

    EventTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonColumn> people() {
        return List.of(
                unnamed("event_registration", "registered_by"),
                unnamed("event_participant", "person_id"),
                unnamed("try_out_card", "keeper_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("network_event", "place").of("t.host_school_id"),
                shared("event_registration", "success_offered"),
                shared("event_registration", "question_brought"),
                closed("event_participant", "diet")
                        .of("(select r.school_id from event_registration r where r.id = t.registration_id)"),
                shared("try_out_card", "trying"));
    }

    @Override
    public void forget(PersonId person) {
        jdbc.sql("update event_participant set diet = null where person_id = ?")
                .param(person.value())
                .update();
    }
}
