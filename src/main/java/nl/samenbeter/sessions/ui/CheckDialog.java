package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.samenbeter.sessions.CheckItem;
import nl.samenbeter.sessions.HeldSession;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** What the coach saw in a session. */
class CheckDialog extends Dialog {

    CheckDialog(HeldSession session, Consumer<Set<CheckItem>> keep) {
        setHeaderTitle(Texts.text("sessions.check.title", Dates.longDay(session.day())));
        var items = new CheckboxGroup<CheckItem>(Texts.text("sessions.check.label"));
        items.addClassName("check-items");
        items.setItems(CheckItem.values());
        items.setItemLabelGenerator(CheckDialog::text);
        items.setValue(session.checks().entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
        var notice = new Div();
        add(Html.scrolling(new Div(new Paragraph(Texts.text("sessions.check.help")), items, notice)));
        var save = new Button(Texts.text("sessions.check.keep"), click -> {
            try {
                keep.accept(items.getValue());
                close();
            } catch (RuntimeException refused) {
                notice.removeAll();
                notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("sessions.check.cancel"), click -> close()), save);
    }

    static String text(CheckItem item) {
        return Texts.text("sessions.check.item." + item);
    }
}
