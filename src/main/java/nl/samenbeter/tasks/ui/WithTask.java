package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import nl.samenbeter.tasks.TaskRow;

/** SPI: what a room has at hand for whoever does a task, under the form. */
public interface WithTask {

    Optional<Component> component(TaskRow task);
}
