package nl.samenbeter.visits.ui;

import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class ReactToVisitForm implements TaskForm {

    private final VisitTools tools;

    ReactToVisitForm(VisitTools tools) {
        this.tools = tools;
    }

    @Override
    public String formKey() {
        return "visits/react-to-visit";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new ReactToVisitContent(task, tools);
    }
}
