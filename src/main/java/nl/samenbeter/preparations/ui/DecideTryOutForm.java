package nl.samenbeter.preparations.ui;

import nl.samenbeter.preparations.TryOutService;
import nl.samenbeter.preparations.WorkDesignQueries;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class DecideTryOutForm implements TaskForm {

    private final TryOutService service;
    private final WorkDesignQueries queries;

    DecideTryOutForm(TryOutService service, WorkDesignQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return "preparations/decide-try-out";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new DecideTryOutContent(
                task, service, queries.decision(task.row().id()));
    }
}
