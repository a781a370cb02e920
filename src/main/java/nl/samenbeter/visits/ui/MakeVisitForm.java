package nl.samenbeter.visits.ui;

import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import org.springframework.stereotype.Component;

@Component
class MakeVisitForm implements TaskForm {

    private final VisitService service;
    private final VisitQueries queries;

    MakeVisitForm(VisitService service, VisitQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return "visits/make-visit";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new MakeVisitContent(task, service, queries.visit(task.row().id()));
    }
}
