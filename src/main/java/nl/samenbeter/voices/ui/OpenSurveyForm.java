package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.voices.OpenSurvey;

/** A survey for one class, from now. */
class OpenSurveyForm extends Section {

    private static final int FEWEST = 10;
    private static final int USUAL_CLASS = 28;
    private static final int USUAL_MINUTES = 20;

    private final TeamField team;
    private final TextField asked = new TextField(Texts.text("voices.form.class"));
    private final IntegerField expected = new IntegerField(Texts.text("voices.form.expected"));
    private final IntegerField minutes = new IntegerField(Texts.text("voices.form.minutes"));
    private final Div notice = new Div();

    OpenSurveyForm(List<ProgrammeRow> teams, Consumer<OpenSurvey> open, Runnable cancel) {
        addClassNames("card", "voice-form");
        team = new TeamField(teams);
        asked.setHelperText(Texts.text("voices.form.classHelp"));
        asked.setMaxLength(OpenSurvey.LONGEST_ASKED);
        asked.setRequiredIndicatorVisible(true);
        number(expected, USUAL_CLASS, FEWEST, OpenSurvey.MOST, "voices.form.expectedHelp");
        number(
                minutes,
                USUAL_MINUTES,
                OpenSurvey.SHORTEST_MINUTES,
                OpenSurvey.LONGEST_MINUTES,
                "voices.form.minutesHelp");
        var go = new Button(Texts.text("voices.form.open"));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            notice.removeAll();
            try {
                open.accept(command());
            } catch (RuntimeException refused) {
                notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            }
            go.setEnabled(true);
        });
        var title = new H2(Texts.text("voices.openSurvey"));
        title.setId("open-survey");
        getElement().setAttribute("aria-labelledby", "open-survey");
        add(
                title,
                new Paragraph(Texts.text("voices.form.about")),
                team,
                asked,
                expected,
                minutes,
                notice,
                with(
                        new Div(),
                        "form-buttons",
                        go,
                        new Button(Texts.text("voices.form.cancel"), click -> cancel.run())));
        asked.focus();
    }

    private static void number(IntegerField field, int value, int least, int most, String help) {
        field.setValue(value);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.setHelperText(Texts.text(help, least, most));
        field.addClassName("count");
    }

    private OpenSurvey command() {
        return new OpenSurvey(team.programme(), asked.getValue(), number(expected), number(minutes));
    }

    /** What is no number is out of range, which the answer says in a sentence. */
    private static int number(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
