package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.ui.WithTask;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** From the task of an arena in an older plan, which has fields of its own, to where it is held. */
@org.springframework.stereotype.Component
class VoicesAtTask implements WithTask {

    private static final String HOLD_ARENA = "userTask_holdArena";

    @Override
    public Optional<Component> component(TaskRow task) {
        return task.element().equals(HOLD_ARENA) && task.formKey().equals(ModelForm.KEY)
                ? Optional.of(with(new Div(), "body", Html.button(VoicesView.ROUTE, Texts.text("voices.atTask"))))
                : Optional.empty();
    }
}
