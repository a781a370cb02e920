package nl.samenbeter.todos.ui;

import nl.samenbeter.tasks.ui.BelowTasks;
import nl.samenbeter.todos.TodoService;
import org.springframework.stereotype.Component;

/** The own list under the tasks. */
@Component
class TodosBelowTasks implements BelowTasks {

    private final TodoService service;

    TodosBelowTasks(TodoService service) {
        this.service = service;
    }

    @Override
    public com.vaadin.flow.component.Component component() {
        return new TodoCard(service);
    }
}
