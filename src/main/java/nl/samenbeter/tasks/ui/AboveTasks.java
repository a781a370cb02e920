package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** SPI: what stands above the task list: the stair of the reader's programme. */
public interface AboveTasks {

    /** Nothing when the reader has no programme, or several. */
    Optional<Component> component();
}
