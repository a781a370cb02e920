package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.textfield.TextArea;
import nl.samenbeter.programme.HoldStartMeeting;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class HoldStartMeetingForm implements TaskForm {

    private final ProgrammeService service;

    HoldStartMeetingForm(ProgrammeService service) {
        this.service = service;
    }

    @Override
    public String formKey() {
        return "programme/hold-start-meeting";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new Content(task);
    }

    private final class Content extends FieldsForm {

        private final TaskDetails task;
        private final TextArea agreements = text("agreements", 4000);

        private Content(TaskDetails task) {
            super("programme.form.startMeeting");
            this.task = task;
            agreements.setValue(service.agreements(task.row().id()));
        }

        @Override
        public String finishKey() {
            return "programme.form.startMeeting.finish";
        }

        @Override
        public void finish() {
            service.holdStartMeeting(task.row().id(), new HoldStartMeeting(typed(agreements)));
        }
    }
}
