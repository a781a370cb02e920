package nl.samenbeter.sessions.ui;

import nl.samenbeter.sessions.BoardSessionQueries;
import nl.samenbeter.sessions.BoardSessionService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class LeadBoardSessionsForm implements TaskForm {

    private final BoardSessionService service;
    private final BoardSessionQueries queries;

    LeadBoardSessionsForm(BoardSessionService service, BoardSessionQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return "sessions/lead-board-sessions";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new LeadBoardSessionsContent(
                task, service, queries.block(task.row().id()));
    }
}
