package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import nl.samenbeter.calendar.CalendarEffect;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** Asks before the calendar changes, with what it does to the programmes. */
class EffectsDialog extends Dialog {

    EffectsDialog(String question, List<CalendarEffect> effects, String yes, Runnable change) {
        setHeaderTitle(question);
        setMaxWidth("560px");
        add(Html.scrolling(new EffectsPart(effects)));
        var confirm = new Button(yes, click -> {
            close();
            change.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("ui.cancel"), click -> close()), confirm);
    }
}
