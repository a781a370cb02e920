package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.calendar.PublicHolidayChoice;
import nl.samenbeter.ui.Texts;

/** The three public holidays of which the school itself decides whether they are days off. */
class PublicHolidayForm extends Composite<Div> {

    PublicHolidayForm(PublicHolidayChoice choice, Consumer<PublicHolidayChoice> onSave) {
        var goodFriday = new Checkbox(Texts.text("calendar.choice.goodFriday"), choice.goodFriday());
        var liberationDay = new Checkbox(Texts.text("calendar.choice.liberationDay"), choice.liberationDay());
        var fridayAfterAscension =
                new Checkbox(Texts.text("calendar.choice.fridayAfterAscension"), choice.fridayAfterAscension());
        var save = new Button(Texts.text("calendar.choice.save"));
        save.setEnabled(false);
        save.addClickListener(click -> onSave.accept(new PublicHolidayChoice(
                goodFriday.getValue(), liberationDay.getValue(), fridayAfterAscension.getValue())));
        var fields = new Div();
        for (var box : List.of(goodFriday, liberationDay, fridayAfterAscension)) {
            box.addValueChangeListener(change -> save.setEnabled(true));
            fields.add(new Div(box));
        }
        var help = new Paragraph(Texts.text("calendar.choice.help"));
        help.addClassNames("t2", "s");
        getContent().addClassName("card");
        getContent().add(new H2(Texts.text("calendar.choice.title")), help, fields, save);
    }
}
