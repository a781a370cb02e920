package nl.samenbeter.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What became of one of many tasks.
 *
 * @param failure why it was not done; absent when it was
 */
public record TaskOutcome(TaskId task, @Nullable RuntimeException failure) {

    public boolean done() {
        return failure == null;
    }
}
