package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.function.Consumer;
import nl.samenbeter.events.Register;
import nl.samenbeter.events.RegistrationSheet;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.TaskFormContent;

/** A registration as a task's form. */
class RegistrationContent implements TaskFormContent {

    private final RegistrationFields fields;
    private final Div body;
    private final Consumer<Register> finish;

    RegistrationContent(TaskDetails task, RegistrationSheet sheet, Consumer<Register> finish) {
        this.fields = new RegistrationFields(sheet);
        this.body = with(new Div(), "fields", EventWords.about(sheet.event()), fields);
        this.finish = finish;
        if (!task.isOpenForMe()) {
            fields.lock();
        }
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "events.form.register";
    }

    @Override
    public boolean validate() {
        return fields.validate();
    }

    @Override
    public void finish() {
        finish.accept(fields.command());
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    @Override
    public Map<String, String> typed() {
        return fields.typed();
    }

    @Override
    public void fill(Map<String, String> draft) {
        fields.fill(draft);
    }

    @Override
    public void onTyped(Runnable changed) {
        fields.onTyped(changed);
    }

    @Override
    public void lock() {
        fields.lock();
    }
}
