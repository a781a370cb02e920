package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;

/** SPI: what stands under the task list and is no task of a process. */
public interface BelowTasks {

    Component component();
}
