package nl.samenbeter.voices.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.OpenSurvey;

/** A survey for one class, from now. */
class OpenSurveyForm extends AskForm {

    private static final int FEWEST = 10;
    private static final int USUAL_CLASS = 28;
    private static final int USUAL_MINUTES = 20;

    private final IntegerField expected = new IntegerField(Texts.text("voices.form.expected"));
    private final IntegerField minutes = new IntegerField(Texts.text("voices.form.minutes"));

    OpenSurveyForm(List<ProgrammeRow> teams, Consumer<OpenSurvey> open, Runnable cancel) {
        super(teams, asked("voices.form.class", "voices.form.classHelp"));
        number(expected, USUAL_CLASS, FEWEST, OpenSurvey.MOST, "voices.form.expectedHelp");
        number(
                minutes,
                USUAL_MINUTES,
                OpenSurvey.SHORTEST_MINUTES,
                OpenSurvey.LONGEST_MINUTES,
                "voices.form.minutesHelp");
        begin(
                "voices.openSurvey",
                "voices.form.about",
                "voices.form.open",
                () -> open.accept(command()),
                cancel,
                expected,
                minutes);
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
        return new OpenSurvey(programme(), asked(), number(expected), number(minutes));
    }

    /** What is no number is out of range, which the answer says in a sentence. */
    private static int number(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
