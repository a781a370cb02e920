package nl.samenbeter.barometer.ui;

import nl.samenbeter.barometer.BarometerService;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.springframework.stereotype.Component;

@Component
class FillBarometerForm implements TaskForm {

    private final BarometerService service;

    FillBarometerForm(BarometerService service) {
        this.service = service;
    }

    @Override
    public String formKey() {
        return BarometerService.FORM;
    }

    @Override
    public TaskFormContent open(TaskDetails task) {
        var id = task.row().id();
        return new BarometerSheet(service.sheet(id), answers -> service.answer(id, answers));
    }
}
