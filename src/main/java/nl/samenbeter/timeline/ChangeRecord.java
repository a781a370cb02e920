package nl.samenbeter.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.programme.PlanState.Facts;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A change that was applied, as it is kept.
 *
 * @param by absent when the calendar did it
 * @param undoneInPart absent while nothing was taken back
 */
record ChangeRecord(
        TimelineChangeId id,
        ProgrammeId programme,
        @Nullable UUID bulk,
        TimelineChange change,
        String reason,
        @Nullable PersonId by,
        Instant at,
        int items,
        int moments,
        int people,
        int clashes,
        Kept before,
        Kept after,
        List<ItemChange> changed,
        @Nullable Instant undoneAt,
        @Nullable PersonId undoneBy,
        @Nullable Boolean undoneInPart) {

    /** What of the programme itself is kept; weeks by run. */
    record Kept(Facts facts, Map<Integer, List<RunWeek>> weeks) {}

    /**
     * @param before absent for an item that was added
     * @param after absent for an item that went
     * @param undone was taken back already
     */
    record ItemChange(
            PlanItemId item,
            @Nullable Moments before,
            @Nullable Moments after,
            boolean undone) {}

    boolean isUndone() {
        return undoneAt != null && !Boolean.TRUE.equals(undoneInPart);
    }
}
