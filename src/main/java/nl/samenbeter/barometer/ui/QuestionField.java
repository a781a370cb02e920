package nl.samenbeter.barometer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.ui.Texts;

/** One question as a field: a stepper for a count, options for a choice, five points for a scale. */
final class QuestionField {

    private static final String LABEL = "barometer.question.";

    private final Question question;
    private final Component component;
    private final HasValidationProperties validation;
    private final HasValue<?, ?> field;

    private QuestionField(Question question, IntegerField field) {
        this.question = question;
        this.component = field;
        this.validation = field;
        this.field = field;
    }

    private QuestionField(Question question, RadioButtonGroup<Answer> field) {
        this.question = question;
        this.component = field;
        this.validation = field;
        this.field = field;
    }

    static QuestionField of(Question question, int place) {
        String label = Texts.text("barometer.fill.label", place, Texts.text(LABEL + question.number()));
        return switch (question.kind()) {
            case COUNT -> new QuestionField(question, count(question, label));
            case CHOICE -> new QuestionField(question, choice(question, label));
            case SCALE -> new QuestionField(question, scale(question, label));
            case TEXT -> throw new IllegalArgumentException("a text question is not asked yet");
        };
    }

    private static IntegerField count(Question question, String label) {
        var field = new IntegerField(label);
        field.addClassName("bm-count");
        field.setManualValidation(true);
        field.setMin(question.lowest());
        field.setMax(question.highest());
        field.setStepButtonsVisible(true);
        field.setAutocomplete(Autocomplete.OFF);
        return field;
    }

    private static RadioButtonGroup<Answer> choice(Question question, String label) {
        var group = group(label, numbers(question));
        group.setItemLabelGenerator(answer -> Texts.text(LABEL + question.number() + "." + answer.number()));
        return group;
    }

    private static RadioButtonGroup<Answer> scale(Question question, String label) {
        List<Answer> points = new ArrayList<>(numbers(question));
        points.add(Answer.NOT_APPLICABLE);
        var group = group(label, points);
        group.addClassName("bm-scale");
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL, RadioGroupVariant.HELPER_ABOVE);
        group.setRenderer(new ComponentRenderer<>(answer -> point(question, answer)));
        var ends =
                new Div(new Span(Texts.text("barometer.fill.disagree")), new Span(Texts.text("barometer.fill.agree")));
        ends.addClassName("bm-ends");
        ends.getElement().setAttribute("aria-hidden", "true");
        group.setHelperComponent(ends);
        return group;
    }

    /** The ends are drawn above the row; for a screen reader they stand at the points themselves. */
    private static Component point(Question question, Answer answer) {
        Integer number = answer.number();
        if (number == null) {
            return new Span(Texts.text("barometer.fill.notApplicable"));
        }
        var point = new Span(Integer.toString(number));
        String end = number == question.lowest() ? "disagree" : number == question.highest() ? "agree" : null;
        if (end != null) {
            var spoken = new Span(", " + Texts.text("barometer.fill." + end));
            spoken.addClassName("sr");
            point.add(spoken);
        }
        return point;
    }

    private static RadioButtonGroup<Answer> group(String label, List<Answer> items) {
        var group = new RadioButtonGroup<Answer>(label);
        group.setManualValidation(true);
        group.setItems(items);
        return group;
    }

    private static List<Answer> numbers(Question question) {
        return IntStream.rangeClosed(question.lowest(), question.highest())
                .mapToObj(Answer::of)
                .toList();
    }

    Question question() {
        return question;
    }

    Component component() {
        return component;
    }

    /** Absent when nothing was chosen, or no number in the range was typed. */
    Optional<Answer> answer() {
        return switch (field.getValue()) {
            case Answer answer -> Optional.of(answer);
            case Integer number
            when number >= question.lowest() && number <= question.highest() -> Optional.of(Answer.of(number));
            case null, default -> Optional.empty();
        };
    }

    /** Shows at the field what is wrong, or takes it away; true when nothing is. */
    boolean validate() {
        boolean fine = answer().isPresent();
        validation.setErrorMessage(
                question.kind() == Question.Kind.COUNT
                        ? Texts.text("barometer.fill.countMissing", question.lowest(), question.highest())
                        : Texts.text("barometer.fill.choiceMissing"));
        validation.setInvalid(!fine);
        return fine;
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component.getElement().callJsFunction("focus");
        }
    }

    void onChange(Runnable changed) {
        field.addValueChangeListener(event -> {
            if (validation.isInvalid()) {
                validate();
            }
            changed.run();
        });
    }

    void lock() {
        field.setReadOnly(true);
    }
}
