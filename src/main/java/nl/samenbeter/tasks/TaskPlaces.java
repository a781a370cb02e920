package nl.samenbeter.tasks;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** SPI: a room says where tasks belong in its plan. What the reader may not see of that plan is left out. */
public interface TaskPlaces {

    /** In a fixed number of statements, however many tasks; those that it knows nothing of are left out. */
    Map<TaskId, TaskPlace> of(Collection<Placed> tasks);

    /** What the plan says of the steps around a task; empty when that is not this room's. */
    default Optional<Plan> around(Placed task) {
        return Optional.empty();
    }

    /**
     * @param process its id in the models
     * @param businessKey id of the aggregate that the process belongs to
     */
    record Placed(
            TaskId task,
            String process,
            String element,
            String businessKey,
            @Nullable ProgrammeId programme,
            @Nullable PlanItemId planItem) {

        /** Empty when the business key is no id. */
        public Optional<UUID> aggregate() {
            try {
                return Optional.of(UUID.fromString(businessKey));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }

    /**
     * @param elements by the id of the element
     * @param weeks by the number of the week, for the elements that stand for a week
     */
    record Plan(Map<String, PlannedStep> elements, Map<Integer, TaskPlace.Moment> weeks) {}

    /** @param off skipped, lapsed or cancelled */
    record PlannedStep(TaskPlace.Moment moment, boolean off) {}
}
