package nl.samenbeter.tasks;

import java.time.LocalDateTime;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * A task opened by its id.
 *
 * @param help what the model says of it, in Dutch; the texts {@code task.<element>.<variant>.help} and {@code task.<element>.help} win
 * @param businessKey id of the aggregate that the task's process belongs to
 * @param planItem absent when the task belongs to no plan item
 * @param assigneeName who has the task now or had it at its end; absent when nobody
 * @param endedAt local time of the school; absent while the task is open
 * @param onlyAsked the reader may not have it, but was asked for help with it
 */
public record TaskDetails(
        TaskRow row,
        @Nullable String help,
        String businessKey,
        TaskState state,
        @Nullable PlanItemId planItem,
        @Nullable String assigneeName,
        @Nullable LocalDateTime endedAt,
        boolean onlyAsked) {

    public boolean isOpenForMe() {
        return state == TaskState.OPEN && !onlyAsked && (row.mine() || assigneeName == null);
    }
}
