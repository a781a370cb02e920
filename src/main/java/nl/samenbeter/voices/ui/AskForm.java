package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.voices.OpenSurvey;

/** Asking others anew: for which team, who is asked, and what the kind of asking wants to know besides. */
abstract class AskForm extends Section {

    private final TeamField team;
    private final TextField asked;

    AskForm(List<ProgrammeRow> teams, TextField asked) {
        addClassNames("card", "voice-form");
        team = new TeamField(teams);
        this.asked = asked;
    }

    /** A field for who is asked. */
    static TextField asked(String label, String help) {
        var asked = new TextField(Texts.text(label));
        asked.setHelperText(Texts.text(help));
        asked.setMaxLength(OpenSurvey.LONGEST_ASKED);
        asked.setRequiredIndicatorVisible(true);
        asked.setManualValidation(true);
        return asked;
    }

    /** Once, with what comes after who is asked; a refusal stands above the buttons. */
    final void begin(String title, String about, String button, Runnable ask, Runnable cancel, Component... more) {
        var notice = new Div();
        var go = new Button(Texts.text(button));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            notice.removeAll();
            try {
                ask.run();
            } catch (RuntimeException refused) {
                notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            }
            go.setEnabled(true);
        });
        var heading = new H2(Texts.text(title));
        heading.setId("ask-others");
        getElement().setAttribute("aria-labelledby", "ask-others");
        add(heading, new Paragraph(Texts.text(about)), team, asked);
        add(more);
        add(
                notice,
                with(
                        new Div(),
                        "form-buttons",
                        go,
                        new Button(Texts.text("voices.form.cancel"), click -> cancel.run())));
        asked.focus();
    }

    final ProgrammeId programme() {
        return team.programme();
    }

    final String asked() {
        return asked.getValue();
    }
}
