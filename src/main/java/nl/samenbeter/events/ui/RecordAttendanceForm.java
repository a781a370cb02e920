package nl.samenbeter.events.ui;

import nl.samenbeter.events.EventForms;
import nl.samenbeter.events.EventQueries;
import nl.samenbeter.events.EventService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class RecordAttendanceForm implements TaskForm {

    private final EventService service;
    private final EventQueries queries;

    RecordAttendanceForm(EventService service, EventQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String formKey() {
        return EventForms.RECORD_ATTENDANCE;
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        var id = task.row().id();
        return new AttendanceContent(task, queries.attendance(id), counts -> service.recordAttendance(id, counts));
    }
}
