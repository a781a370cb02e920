package nl.samenbeter.timeline;

import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.PersonColumn.unnamedWithin;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who changed a timeline, and what the changes say. */
@Component
class TimelineTraces implements PersonTraces {

    private static final String SCHOOL =
            "(select p.school_id from timeline_bulk_programme p where p.bulk_id = t.id limit 1)";

    @Override
    public List<PersonColumn> people() {
        return List.of(
                unnamed("timeline_change", "person_id"),
                unnamed("timeline_change", "undone_by"),
                unnamed("timeline_bulk", "person_id"),
                unnamedWithin("timeline_change", "change"),
                unnamedWithin("timeline_change", "facts_before"),
                unnamedWithin("timeline_change", "facts_after"),
                unnamedWithin("timeline_change_item", "before"),
                unnamedWithin("timeline_change_item", "after"),
                unnamedWithin("timeline_bulk", "change"),
                unnamedWithin("timeline_bulk_programme", "arguments"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(
                shared("timeline_change", "reason"),
                shared("timeline_change", "change"),
                shared("timeline_change", "facts_before"),
                shared("timeline_change", "facts_after"),
                shared("timeline_change_item", "before"),
                shared("timeline_change_item", "after"),
                shared("timeline_bulk", "reason").of(SCHOOL),
                shared("timeline_bulk", "change").of(SCHOOL));
    }
}
