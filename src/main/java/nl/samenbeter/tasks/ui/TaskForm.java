package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.samenbeter.tasks.TaskDetails;

/** SPI: a room's form for the tasks with one form key. A Spring bean; the list finds it by its key. */
public interface TaskForm {

    /** As in the model: {@code room/verb-object}. */
    String formKey();

    /** Whether the form also asks the fields that the model has for the task, see {@link ModelTaskForm#openFields}. */
    default boolean asksFieldsOfTheModel() {
        return false;
    }

    /** A fresh form for one opening of one task, on the view's thread. */
    TaskFormContent open(TaskDetails task);

    /** What a finished task has left behind for its reader, read-only; nothing unless the room shows it here. */
    default Optional<Component> answered(TaskDetails task) {
        return Optional.empty();
    }
}
