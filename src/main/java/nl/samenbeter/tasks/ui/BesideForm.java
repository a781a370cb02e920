package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.samenbeter.tasks.TaskDetails;

/** SPI: what a room knows that helps with a task's form, read-only, above its fields. A bean per room. */
public interface BesideForm {

    /**
     * Nothing when the room knows nothing for this task, or the reader may not see it.
     *
     * @param form may be filled before a draft comes back, and later on the reader's wish
     */
    Optional<Component> about(TaskDetails task, TaskFormContent form);
}
