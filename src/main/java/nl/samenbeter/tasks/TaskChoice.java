package nl.samenbeter.tasks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to see the list.
 *
 * @param whose only of this team, or of this school itself
 * @param kind only of this kind
 */
public record TaskChoice(@Nullable UUID whose, @Nullable String kind, TaskHolder holder, TaskOrder order) {

    public static final TaskChoice EVERYTHING = new TaskChoice(null, null, TaskHolder.ALL, TaskOrder.DUE);

    public boolean leavesOut() {
        return whose != null || kind != null || holder != TaskHolder.ALL;
    }
}
