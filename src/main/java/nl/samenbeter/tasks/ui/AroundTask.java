package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskRow;

/** SPI: the weeks around a task, drawn by the room whose programme it belongs to. */
public interface AroundTask {

    /** Nothing when the task is not this room's, or the reader may not see that programme. */
    Optional<Component> weeks(TaskRow task, TaskPlace place);
}
