package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.textfield.TextArea;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class FreeTimeForm implements TaskForm {

    private final ProgrammeService service;

    FreeTimeForm(ProgrammeService service) {
        this.service = service;
    }

    @Override
    public String formKey() {
        return "programme/free-time";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new Content(task);
    }

    private final class Content extends FieldsForm {

        private final TaskDetails task;
        private final TextArea lapsing = text("lapsing", 1000);

        private Content(TaskDetails task) {
            super("programme.form.freeTime");
            this.task = task;
        }

        @Override
        public String finishKey() {
            return "programme.form.freeTime.finish";
        }

        @Override
        public void finish() {
            service.freeTime(task.row().id(), new FreeTime(typed(lapsing)));
        }
    }
}
