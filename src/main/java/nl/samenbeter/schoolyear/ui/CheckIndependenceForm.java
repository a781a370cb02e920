package nl.samenbeter.schoolyear.ui;

import nl.samenbeter.schoolyear.YearPlanQueries;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class CheckIndependenceForm implements TaskForm {

    private final YearPlanService service;
    private final YearPlanQueries queries;

    CheckIndependenceForm(YearPlanService service, YearPlanQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return "schoolyear/check-independence";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new CheckIndependenceContent(
                task, service, queries.independence(task.row().id()));
    }
}
