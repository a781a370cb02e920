package nl.samenbeter.events;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a task of this room is about: the meeting, the school and, unless it is the school's, the team. */
@Component
class EventTasks {

    private final TaskQueries tasks;
    private final PlanLinks links;

    EventTasks(TaskQueries tasks, PlanLinks links) {
        this.tasks = tasks;
        this.links = links;
    }

    record About(
            NetworkEventId event, SchoolId school, @Nullable TeamId team) {}

    /** @throws DomainException {@code tasks.gone} when the task has another form */
    About about(TaskId task, String formKey) {
        TaskDetails details = tasks.details(task);
        if (!formKey.equals(details.row().formKey())) {
            throw new DomainException("tasks.gone");
        }
        return new About(event(details), details.row().school(), details.row().team());
    }

    /** A task of the plan leads to its meeting by its plan item, one of the meeting's own process by its business key. */
    private NetworkEventId event(TaskDetails details) {
        return details.planItem() == null
                ? NetworkEventId.of(details.businessKey())
                : links.eventOf(details.planItem()).orElseThrow(() -> new DomainException("tasks.gone"));
    }
}
