package nl.samenbeter.tasks.ui;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.tasks.TaskBatch;
import nl.samenbeter.tasks.TaskBatchService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskOutcome;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.TaskStep;
import org.jspecify.annotations.Nullable;

/** Many tasks that ask nothing. */
final class ManyFinish extends ManyDialog {

    /** Whether anything can be taken back is asked of so many. */
    private static final int LOOK = 20;

    ManyFinish(TaskBatchService service, List<TaskRow> rows) {
        super(service, rows, "finish");
    }

    @Override
    Optional<TaskStep> step() {
        return Optional.of(new TaskStep.Finish());
    }

    @Override
    @Nullable
    ManyDialog back(List<TaskOutcome> all) {
        List<TaskRow> done = doneWith(all);
        List<TaskId> first = done.stream().map(TaskRow::id).limit(LOOK).toList();
        boolean possible = service().preview(TaskBatch.of(new TaskStep.Reopen(), first)).stream()
                .anyMatch(TaskOutcome::done);
        return !possible ? null : new ManyBack(service(), done, "reopen", new TaskStep.Reopen());
    }
}
