package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.Map;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * A change that was applied, as a person reads it.
 *
 * @param at local time of the school
 * @param by absent when the calendar did it, or the person is gone
 * @param names of the items that the change names
 * @param undo whether and how far it can be taken back now
 * @param undoneBy absent while it stands
 */
public record ChangeRow(
        TimelineChangeId id,
        TimelineChange change,
        String reason,
        LocalDateTime at,
        @Nullable String by,
        Map<PlanItemId, ItemName> names,
        int items,
        Undo undo,
        @Nullable LocalDateTime undoneAt,
        @Nullable String undoneBy) {

    public record ItemName(String element, String name) {}

    public enum Undo {
        WHOLE,
        PART,
        /** Something of it has fired, or has been changed since. */
        NOTHING,
        /** It followed the calendar of the school, and comes back when that does. */
        CALENDAR,
        UNDONE,
        UNDONE_IN_PART,
        /** The reader may not, or nobody looked. */
        NOT_ASKED
    }
}
