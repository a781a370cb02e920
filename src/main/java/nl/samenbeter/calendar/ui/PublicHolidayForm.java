package nl.samenbeter.calendar.ui;

import static nl.samenbeter.calendar.PublicHolidayKind.FRIDAY_AFTER_ASCENSION;
import static nl.samenbeter.calendar.PublicHolidayKind.GOOD_FRIDAY;
import static nl.samenbeter.calendar.PublicHolidayKind.LIBERATION_DAY;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.calendar.PublicHolidayChoice;
import nl.samenbeter.calendar.PublicHolidayKind;
import nl.samenbeter.ui.Texts;

/** The three public holidays of which the school itself decides whether they are days off. */
class PublicHolidayForm extends Composite<Div> {

    PublicHolidayForm(PublicHolidayChoice choice, Consumer<PublicHolidayChoice> onSave) {
        var days = new CheckboxGroup<PublicHolidayKind>(Texts.text("calendar.choice.help"));
        days.setItems(GOOD_FRIDAY, LIBERATION_DAY, FRIDAY_AFTER_ASCENSION);
        days.setItemLabelGenerator(day -> Texts.text("calendar.choice." + day));
        days.setValue(Stream.of(GOOD_FRIDAY, LIBERATION_DAY, FRIDAY_AFTER_ASCENSION)
                .filter(choice::isOff)
                .collect(Collectors.toSet()));
        var save = new Button(Texts.text("calendar.choice.save"), click -> onSave.accept(choice(days.getValue())));
        save.setEnabled(false);
        days.addValueChangeListener(change -> save.setEnabled(true));
        var head = new Div(new H2(Texts.text("calendar.choice.title")));
        head.addClassName("ch");
        getContent().addClassName("card");
        getContent().add(head, days, new Div(save));
    }

    private static PublicHolidayChoice choice(Set<PublicHolidayKind> off) {
        return new PublicHolidayChoice(
                off.contains(GOOD_FRIDAY), off.contains(LIBERATION_DAY), off.contains(FRIDAY_AFTER_ASCENSION));
    }
}
