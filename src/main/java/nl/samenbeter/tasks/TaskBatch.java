package nl.samenbeter.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.shared.DomainException;

/**
 * The same for many tasks. A long one is done in parts, which share its id, so that it can be stopped in between.
 *
 * @param tasks each once, in the order in which they are done
 */
public record TaskBatch(UUID id, TaskStep step, List<TaskId> tasks) {

    public static final int MOST = 1000;

    /** @throws DomainException {@code tasks.tooManyAtOnce} */
    public TaskBatch {
        tasks = List.copyOf(new LinkedHashSet<>(tasks));
        if (tasks.size() > MOST) {
            throw new DomainException("tasks.tooManyAtOnce", MOST);
        }
    }

    /** @throws DomainException {@code tasks.tooManyAtOnce} */
    public static TaskBatch of(TaskStep step, Collection<TaskId> tasks) {
        return new TaskBatch(UUID.randomUUID(), step, List.copyOf(tasks));
    }

    public List<TaskBatch> parts(int size) {
        var parts = new ArrayList<TaskBatch>();
        for (int from = 0; from < tasks.size(); from += size) {
            parts.add(new TaskBatch(id, step, tasks.subList(from, Math.min(from + size, tasks.size()))));
        }
        return parts;
    }
}
