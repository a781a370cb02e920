package nl.samenbeter.voices.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.voices.Statement;
import nl.samenbeter.voices.SurveyAnswers;

/** Five statements with five points and "I don't know", and one question for words. Nothing is kept on the device. */
class SurveyFields extends Div {

    /** Stands for not knowing. */
    private static final int UNKNOWN = 0;

    private static final List<Integer> POINTS = Stream.concat(
                    IntStream.rangeClosed(Statement.LOWEST, Statement.HIGHEST).boxed(), Stream.of(UNKNOWN))
            .toList();

    private final Map<Statement, RadioButtonGroup<Integer>> statements = new EnumMap<>(Statement.class);
    private final TextArea words = new TextArea(Texts.text("voices.survey.words"));

    SurveyFields() {
        addClassNames("stack", "survey-fields");
        for (Statement statement : Statement.values()) {
            var field = statement(statement);
            statements.put(statement, field);
            add(field);
        }
        words.setHelperText(Texts.text("voices.survey.wordsHelp", SurveyAnswers.LONGEST));
        words.setMaxLength(SurveyAnswers.LONGEST);
        words.setMinRows(3);
        words.setWidthFull();
        words.setAutocomplete(Autocomplete.OFF);
        words.setValueChangeMode(ValueChangeMode.ON_BLUR);
        add(words);
    }

    private static RadioButtonGroup<Integer> statement(Statement statement) {
        var field = new RadioButtonGroup<Integer>(
                Texts.text("voices.statement." + statement.name()), POINTS.toArray(Integer[]::new));
        field.addClassName("survey-scale");
        field.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL, RadioGroupVariant.HELPER_ABOVE);
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        field.setRenderer(new ComponentRenderer<>(SurveyFields::point));
        var ends = with(
                new Div(),
                "survey-ends",
                span(Texts.text("voices.survey.disagree")),
                span(Texts.text("voices.survey.agree")));
        ends.getElement().setAttribute("aria-hidden", "true");
        field.setHelperComponent(ends);
        return field;
    }

    /** The ends are drawn above the row; for a screen reader they stand at the points themselves. */
    private static Component point(int point) {
        if (point == UNKNOWN) {
            return new Span(Texts.text("voices.survey.unknown"));
        }
        var shown = new Span(Integer.toString(point));
        if (point == Statement.LOWEST || point == Statement.HIGHEST) {
            shown.add(span(
                    ", " + Texts.text("voices.survey." + (point == Statement.LOWEST ? "disagree" : "agree")), "sr"));
        }
        return shown;
    }

    /** Marks what is missing and goes there. */
    boolean validate() {
        RadioButtonGroup<Integer> first = null;
        for (RadioButtonGroup<Integer> field : statements.values()) {
            field.setErrorMessage(Texts.text("voices.survey.missing"));
            field.setInvalid(field.isEmpty());
            first = first == null && field.isEmpty() ? field : first;
        }
        if (first != null) {
            first.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus()");
        }
        return first == null;
    }

    SurveyAnswers answers() {
        Map<Statement, Integer> points = new EnumMap<>(Statement.class);
        statements.forEach((statement, field) -> {
            if (field.getValue() != UNKNOWN) {
                points.put(statement, field.getValue());
            }
        });
        return new SurveyAnswers(points, words.getValue());
    }
}
