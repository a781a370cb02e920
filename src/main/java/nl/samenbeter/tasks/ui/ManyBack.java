package nl.samenbeter.tasks.ui;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.tasks.TaskBatchService;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskStep;

/** Takes back what was done with many tasks. */
final class ManyBack extends ManyDialog {

    private final TaskStep step;

    ManyBack(TaskBatchService service, List<TaskRow> rows, String name, TaskStep step) {
        super(service, rows, name);
        this.step = step;
    }

    @Override
    Optional<TaskStep> step() {
        return Optional.of(step);
    }
}
