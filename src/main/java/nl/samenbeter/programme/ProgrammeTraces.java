package nl.samenbeter.programme;

import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who planned, recorded, led and changed what in a programme. */
@Component
class ProgrammeTraces implements PersonTraces {

    private final JdbcClient jdbc;

    ProgrammeTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonColumn> people() {
        return List.of(
                unnamed("programme", "planned_by"),
                unnamed("consent", "recorded_by"),
                unnamed("freed_time", "recorded_by"),
                unnamed("team_agreement", "recorded_by"),
                unnamed("cycle_hand_over", "handed_over_by"),
                unnamed("programme_rota", "person_id"),
                unnamed("programme_event", "person_id"),
                unnamed("programme_event", "about_id"),
                unnamed("programme_event", "other_id"),
                unnamed("programme_event", "led_by"),
                unnamed("people_change", "person_id"),
                unnamed("people_change", "stand_in_id"),
                unnamed("people_change", "entered_by"),
                unnamed("people_successor", "person_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("programme", "pause_reason"),
                shared("programme", "session_place"),
                shared("plan_item", "name"),
                shared("plan_item", "place"),
                shared("consent", "council"),
                shared("consent", "document"),
                shared("freed_time", "lapsing"),
                shared("team_agreement", "agreements"),
                shared("cycle_hand_over", "goals"));
    }

    /** A change that waits for its day would find nobody. */
    @Override
    public List<Unsettled> unsettled(PersonId person) {
        int waiting = jdbc.sql("select count(*) from people_change where person_id = ? and applied_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
        return waiting == 0 ? List.of() : List.of(new Unsettled("programme.erasing.changes", waiting));
    }
}
