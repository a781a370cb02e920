package nl.samenbeter.talks.ui;

import nl.samenbeter.talks.CoachTalkQueries;
import nl.samenbeter.talks.CoachTalkService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class HoldTalksForm implements TaskForm {

    private final CoachTalkService service;
    private final CoachTalkQueries queries;

    HoldTalksForm(CoachTalkService service, CoachTalkQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return "talks/hold-talks";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new HoldTalksContent(task, service, queries);
    }
}
