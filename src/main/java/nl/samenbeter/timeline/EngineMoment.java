package nl.samenbeter.timeline;

import java.time.Instant;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * A timer or an open task of the engine that is to have another moment.
 *
 * @param id as the engine names the job or the task
 * @param item absent when it belongs to a week or the programme as a whole
 * @param week number in the run, 0 when it belongs to none
 * @param seenAgainBefore of a task that was put off: when it is seen again; absent otherwise
 * @param seenAgain the same afterwards
 */
public record EngineMoment(
        Kind kind,
        String id,
        @Nullable PlanItemId item,
        String element,
        int week,
        TimelineLine.Clock clock,
        @Nullable Instant before,
        Instant after,
        @Nullable Instant seenAgainBefore,
        @Nullable Instant seenAgain) {

    public enum Kind {
        TIMER,
        TASK
    }

    public boolean changes() {
        return !after.equals(before) || seenAgain != null && !seenAgain.equals(seenAgainBefore);
    }
}
