package nl.samenbeter.tasks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known of the task that this thread is finishing, for those whom the engine tells of it: they need not read it
 * again, and write in one statement.
 */
@Component
public class FinishingTask {

    private final ThreadLocal<@Nullable Now> now = new ThreadLocal<>();

    private record Now(TaskEntries.Entry entry, List<TaskAnswers.Answer> answers) {}

    /** What {@link TaskWork} does with a task: decisions of the process and answers to its form. */
    record Answered(Map<String, @Nullable Object> decisions, List<TaskAnswers.Answer> answers) {}

    /** The plan item of the task, when it is of that element. */
    public Optional<PlanItemId> planItem(String element) {
        return Optional.ofNullable(now.get())
                .map(task -> task.entry().origin())
                .filter(origin -> origin.element().equals(element))
                .map(TaskAnswers.Origin::planItem);
    }

    List<TaskAnswers.Answer> answers(TaskId task) {
        return Optional.ofNullable(now.get())
                .filter(finishing -> finishing.entry().id().equals(task))
                .map(Now::answers)
                .orElse(List.of());
    }

    <T> T during(TaskEntries.Entry entry, List<TaskAnswers.Answer> answers, Supplier<T> call) {
        now.set(new Now(entry, answers));
        try {
            return call.get();
        } finally {
            now.remove();
        }
    }
}
