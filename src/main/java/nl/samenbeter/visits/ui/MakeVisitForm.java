package nl.samenbeter.visits.ui;

import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class MakeVisitForm implements TaskForm {

    private final VisitTools tools;

    MakeVisitForm(VisitTools tools) {
        this.tools = tools;
    }

    @Override
    public String formKey() {
        return "visits/make-visit";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new MakeVisitContent(task, tools);
    }
}
