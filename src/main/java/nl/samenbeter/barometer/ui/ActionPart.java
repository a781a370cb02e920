package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.ui.Texts;

/** The question with which every round ends. */
final class ActionPart {

    private ActionPart() {}

    static Section chosen() {
        var card = card(Texts.text("barometer.action.title"));
        card.add(new Paragraph(Texts.text("barometer.action.chosen")));
        return card;
    }

    static Section ask(Consumer<String> choose) {
        var card = with(card(Texts.text("barometer.action.title")), "bm-action acc");
        var title = new TextField(Texts.text("barometer.action.label"));
        title.setMaxLength(FollowUp.LONGEST_TITLE);
        title.setAutocomplete(Autocomplete.OFF);
        title.setWidthFull();
        title.setManualValidation(true);
        var button = new Button(Texts.text("barometer.action.button"), click -> {
            boolean typed = !title.getValue().isBlank();
            title.setErrorMessage(typed ? null : Texts.text("error.followUps.titleMissing"));
            title.setInvalid(!typed);
            if (typed) {
                choose.accept(title.getValue());
            } else {
                title.focus();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        card.add(new Paragraph(Texts.text("barometer.action.help")), with(new Div(), "bm-act", title, button));
        return card;
    }
}
