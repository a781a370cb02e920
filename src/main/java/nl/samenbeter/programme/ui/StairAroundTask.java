package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.ui.AroundTask;

/** The stair of the run that holds the task. */
@org.springframework.stereotype.Component
class StairAroundTask implements AroundTask {

    private final ProgrammeQueries queries;

    StairAroundTask(ProgrammeQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Component> weeks(TaskRow task, TaskPlace place) {
        if (task.programme() == null) {
            return Optional.empty();
        }
        return Optional.of(Ribbons.of(
                place.week() == null
                        ? queries.stair(task.programme())
                        : queries.stair(task.programme(), place.week().sequence())));
    }
}
