package nl.samenbeter.preparations.ui;

import nl.samenbeter.preparations.PreparationQueries;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class HoldPreparationForm implements TaskForm {

    private final PreparationService service;
    private final PreparationQueries queries;

    HoldPreparationForm(PreparationService service, PreparationQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return "preparations/hold-preparation";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new HoldPreparationContent(
                task, service, queries.group(task.row().id()));
    }
}
