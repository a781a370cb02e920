package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tasks whose form stands in the model, without a field that must be answered and without a decision. */
@Component
class ModelPlainFinish implements PlainFinish {

    private static final String DECISION = "decision";

    private final ModelForms forms;
    private final TaskFormService service;

    ModelPlainFinish(ModelForms forms, TaskFormService service) {
        this.forms = forms;
        this.service = service;
    }

    @Override
    public boolean asksNothing(Open task) {
        return task.formKey().equals(ModelForm.KEY)
                && !task.kind().equals(DECISION)
                && forms.of(task.definition(), task.element()).fields().stream()
                        .noneMatch(field -> field.required() || field.decision());
    }

    @Override
    public void finish(TaskId task) {
        LocalDate today = service.today(task);
        Map<String, String> asItBegins = new HashMap<>();
        service.form(task).fields().forEach(field -> asItBegins.put(field.id(), field.begin(today)));
        service.answer(task, asItBegins);
    }
}
