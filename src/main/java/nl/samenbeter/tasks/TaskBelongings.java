package nl.samenbeter.tasks;

import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.security.Belongings;
import nl.samenbeter.shared.Id;
import org.springframework.stereotype.Component;

/** Whose a task is that was refused. */
@Component
class TaskBelongings implements Belongings {

    private final TaskEntries entries;

    TaskBelongings(TaskEntries entries) {
        this.entries = entries;
    }

    /** The engine gives its tasks UUIDs too. */
    private record Subject(UUID value) implements Id {}

    @Override
    public Optional<Belonging> of(Object id) {
        return id instanceof TaskId task
                ? entries.find(task)
                        .map(entry -> new Belonging(
                                "tasks",
                                "foreignTaskRefused",
                                new Subject(UUID.fromString(task.value())),
                                entry.school()))
                : Optional.empty();
    }
}
