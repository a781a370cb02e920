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
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.ui.Texts;

/** One question as a field: a tap for a small count, a stepper for a larger one, options for a choice, points for a scale. */
final class QuestionField {

    private static final String LABEL = "barometer.question.";

    /** Up to here each number has a button of its own. */
    private static final int SMALL = 8;

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

    private QuestionField(Question question, TextArea field) {
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
            case COUNT ->
                question.highest() <= SMALL
                        ? new QuestionField(question, smallCount(question, label))
                        : new QuestionField(question, count(question, label));
            case CHOICE -> new QuestionField(question, choice(question, label));
            case SCALE -> new QuestionField(question, scale(question, label));
            case TEXT -> new QuestionField(question, words(question, label));
        };
    }

    private static RadioButtonGroup<Answer> smallCount(Question question, String label) {
        var group = group(label, numbers(question));
        group.addClassName("bm-numbers");
        group.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        group.setItemLabelGenerator(answer -> String.valueOf(answer.number()));
        return group;
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

    /** More may be typed than fits, so that nobody loses the end of what was pasted; it is said at the field. */
    private static TextArea words(Question question, String label) {
        var field = new TextArea(label);
        field.addClassName("bm-words");
        field.setWidthFull();
        field.setMinRows(3);
        field.setMaxRows(8);
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.OFF);
        field.getElement().setAttribute("spellcheck", "false");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        var count = new Span();
        count.addClassName("num");
        var space = new Span();
        space.addClassName("sp");
        var help = new Div(new Span(Texts.text("barometer.fill.nobodyKnown")), space, count);
        help.addClassName("help");
        field.setHelperComponent(help);
        Runnable recount =
                () -> count.setText(Texts.text("tasks.form.count", length(field.getValue()), question.highest()));
        recount.run();
        field.addValueChangeListener(change -> recount.run());
        return field;
    }

    private static int length(String typed) {
        return Objects.requireNonNull(Answer.of(typed).words()).length();
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

    /** Absent when nothing was chosen, no number in the range was typed, or too many words; words may stay empty. */
    Optional<Answer> answer() {
        return switch (field.getValue()) {
            case Answer answer -> Optional.of(answer);
            case Integer number
            when number >= question.lowest() && number <= question.highest() -> Optional.of(Answer.of(number));
            case String words when length(words) <= question.highest() -> Optional.of(Answer.of(words));
            case null, default -> Optional.empty();
        };
    }

    /** Shows at the field what is wrong, or takes it away; true when nothing is. */
    boolean validate() {
        boolean fine = answer().isPresent();
        validation.setErrorMessage(fine ? null : wrong());
        validation.setInvalid(!fine);
        return fine;
    }

    private String wrong() {
        return switch (question.kind()) {
            case COUNT ->
                field instanceof IntegerField
                        ? Texts.text("barometer.fill.countMissing", question.lowest(), question.highest())
                        : Texts.text("barometer.fill.choiceMissing");
            case CHOICE, SCALE -> Texts.text("barometer.fill.choiceMissing");
            case TEXT -> {
                int typed = length((String) field.getValue());
                yield Texts.text("tasks.form.tooLong", typed, question.highest(), typed - question.highest());
            }
        };
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
