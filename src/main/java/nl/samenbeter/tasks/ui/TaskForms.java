package nl.samenbeter.tasks.ui;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the form of a task by its key. */
@Component
class TaskForms {

    private final List<TaskForm> forms;

    TaskForms(List<TaskForm> forms) {
        this.forms = forms;
    }

    Optional<TaskForm> find(String formKey) {
        return forms.stream().filter(form -> form.formKey().equals(formKey)).findFirst();
    }
}
