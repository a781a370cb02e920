package nl.samenbeter.preparations;

import static nl.samenbeter.security.PersonColumn.emptied;
import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who took part in a joint preparation, asked, wrote and tried. */
@Component
class PreparationTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(
                unnamed("preparation_group", "question_owner_id"),
                unnamed("preparation_participant", "person_id"),
                emptied("sheet_block", "written_by_id"),
                emptied("sheet_block", "held_by_id"),
                emptied("kept_text", "author_id"),
                emptied("idea_card", "author_id"),
                emptied("preparation_topic", "owner_id"),
                emptied("preparation_try_out", "tries_id"),
                emptied("preparation_try_out", "watcher_id"),
                emptied("work_design", "guest_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("preparation_group", "place")
                        .of("(select p.school_id from joint_preparation p where p.id = t.preparation_id)"),
                shared("work_design", "question"),
                shared("work_design", "goal"),
                shared("work_design", "situation"),
                shared("work_design", "figure"),
                shared("work_design", "source"),
                shared("sheet_block", "words"),
                shared("kept_text", "words"),
                shared("idea_card", "words"),
                shared("preparation_topic", "title"),
                shared("work_design", "guest_name"),
                shared("preparation_try_out", "seen"),
                shared("preparation_try_out", "watcher_name"));
    }
}
