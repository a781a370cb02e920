package nl.samenbeter.tasks;

import org.jspecify.annotations.Nullable;

/**
 * A task opened by its id.
 *
 * @param businessKey id of the aggregate that the task's process belongs to
 * @param assigneeName who has the task now or finished it; absent when nobody
 */
public record TaskDetails(
        TaskRow row,
        String businessKey,
        TaskState state,
        @Nullable String assigneeName) {

    public boolean isOpenForMe() {
        return state == TaskState.OPEN && (row.mine() || assigneeName == null);
    }
}
