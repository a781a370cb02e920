package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.tasks.TaskDetails;

/** Finds the form of a task by its key. */
@org.springframework.stereotype.Component
class TaskForms {

    private final List<TaskForm> forms;
    private final List<BesideForm> rooms;

    TaskForms(List<TaskForm> forms, List<BesideForm> rooms) {
        this.forms = forms;
        this.rooms = rooms;
    }

    /** What rooms know that helps with the open form of a task. */
    List<Component> about(TaskDetails task, TaskFormContent form) {
        return rooms.stream().flatMap(room -> room.about(task, form).stream()).toList();
    }

    Optional<TaskForm> find(String formKey) {
        return forms.stream().filter(form -> form.formKey().equals(formKey)).findFirst();
    }
}
