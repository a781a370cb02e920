package nl.samenbeter.voices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Gives what comes of it a title of its own. */
class FollowDialog extends Dialog {

    FollowDialog(String heard, Consumer<String> follow) {
        setHeaderTitle(Texts.text("voices.arena.followTitle"));
        var title = new TextField(Texts.text("voices.arena.followLabel"));
        title.setHelperText(heard);
        title.setMaxLength(FollowUp.LONGEST_TITLE);
        title.setWidthFull();
        var notice = new Div();
        var go = new Button(Texts.text("voices.arena.followGo"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            notice.removeAll();
            try {
                follow.accept(title.getValue());
                close();
            } catch (RuntimeException refused) {
                notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
                go.setEnabled(true);
            }
        });
        add(title, notice);
        getFooter().add(new Button(Texts.text("voices.form.cancel"), click -> close()), go);
        title.focus();
    }
}
