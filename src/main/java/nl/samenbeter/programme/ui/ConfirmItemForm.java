package nl.samenbeter.programme.ui;

import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

/** An item that was added to the plan: nothing to fill in, only to say that it was done. */
@Component
class ConfirmItemForm implements TaskForm {

    private final ProgrammeService service;

    ConfirmItemForm(ProgrammeService service) {
        this.service = service;
    }

    @Override
    public String formKey() {
        return "programme/confirm-item";
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        return new FieldsForm("programme.form.item") {

            @Override
            public String finishKey() {
                return "programme.form.item.finish";
            }

            @Override
            public void finish() {
                service.confirmItem(task.row().id());
            }
        };
    }
}
