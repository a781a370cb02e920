package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.function.IntConsumer;
import nl.samenbeter.monitoring.TargetService;
import nl.samenbeter.ui.Texts;

/** How many of a hundred items the school wants on time, set by who leads it. */
class TargetForm extends Details {

    TargetForm(int target, IntConsumer want) {
        super(Texts.text("monitoring.target"));
        addClassName("target");
        var field = new IntegerField(Texts.text("monitoring.target.field"));
        field.setMin(TargetService.LEAST);
        field.setMax(TargetService.MOST);
        field.setStep(5);
        field.setStepButtonsVisible(true);
        field.setValue(target);
        field.setErrorMessage(Texts.text("error.monitoring.targetOutOfRange"));
        var save = new Button(Texts.text("monitoring.target.save"), click -> {
            Integer wanted = field.getValue();
            if (wanted == null || field.isInvalid()) {
                field.setInvalid(true);
                field.focus();
            } else {
                want.accept(wanted);
            }
        });
        add(new Paragraph(Texts.text("monitoring.target.help")), with(new Div(), "target-row", field, save));
    }
}
