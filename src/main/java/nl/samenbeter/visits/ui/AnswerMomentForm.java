package nl.samenbeter.visits.ui;

import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class AnswerMomentForm implements TaskForm {

    private final VisitTools tools;

    AnswerMomentForm(VisitTools tools) {
        this.tools = tools;
    }

    @Override
    public String formKey() {
        return "visits/answer-moment";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new AnswerMomentContent(task, tools);
    }
}
