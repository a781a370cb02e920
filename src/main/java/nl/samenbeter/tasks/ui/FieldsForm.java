package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A task's form made of fields under each other. Words come from the form's own text keys: {@code <prefix>.<field>} the
 * label, {@code .help} where it exists, {@code .missing} what to do when it is empty. Every field is required unless it
 * goes through {@link #optional}. Text that is too long is never cut: it stays, and the field says by how much.
 */
public abstract class FieldsForm implements TaskFormContent {

    private final String prefix;
    private final Div body = new Div();
    private final Map<String, TypedField<?>> fields = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean filling;

    protected FieldsForm(String prefix) {
        this.prefix = prefix;
        body.addClassName("fields");
    }

    /** One line of text. */
    protected final TextField line(String name, int limit) {
        var field = new TextField();
        return text(name, field, limit);
    }

    /** Some lines of text. */
    protected final TextArea text(String name, int limit) {
        var field = new TextArea();
        field.setMinRows(4);
        field.setMaxRows(16);
        return text(name, field, limit);
    }

    private <F extends TextFieldBase<F, String>> F text(String name, F field, int limit) {
        field.setManualValidation(true);
        var count = new Span();
        count.addClassName("num");
        field.setHelperComponent(help(name, count));
        Runnable recount = () -> count.setText(Texts.text("tasks.form.count", length(field), limit));
        recount.run();
        Function<String, @Nullable String> wrong = value -> {
            if (value == null || value.isBlank()) {
                return missing(name);
            }
            return value.length() > limit
                    ? Texts.text("tasks.form.tooLong", value.length(), limit, value.length() - limit)
                    : null;
        };
        var known = new TypedField<>(field, value -> value, value -> value, wrong);
        add(name, field, known);
        field.addValueChangeListener(change -> {
            recount.run();
            if (length(field) > limit) {
                check(name, known);
            }
        });
        return field;
    }

    private static int length(TextFieldBase<?, String> field) {
        return field.getValue().length();
    }

    /** @param last the latest day that may be chosen */
    protected final DatePicker day(String name, LocalDate last) {
        DatePicker field = day(
                name, day -> day.isAfter(last) ? Texts.text(prefix + "." + name + ".tooLate", Dates.day(last)) : null);
        field.setMax(last);
        return field;
    }

    /** Any day. */
    protected final DatePicker day(String name) {
        return day(name, day -> null);
    }

    private DatePicker day(String name, Function<LocalDate, @Nullable String> wrong) {
        DatePicker field = Pickers.day("");
        field.setManualValidation(true);
        helper(name, field);
        add(
                name,
                field,
                new TypedField<>(
                        field,
                        LocalDate::toString,
                        LocalDate::parse,
                        day -> day == null ? missing(name) : wrong.apply(day)));
        return field;
    }

    protected final TimePicker time(String name, LocalTime first, LocalTime last) {
        TimePicker field = Pickers.time("");
        field.setMin(first);
        field.setMax(last);
        field.setManualValidation(true);
        helper(name, field);
        add(
                name,
                field,
                new TypedField<>(
                        field,
                        LocalTime::toString,
                        LocalTime::parse,
                        time -> time == null || time.isBefore(first) || time.isAfter(last) ? missing(name) : null));
        return field;
    }

    /** Any time of day. */
    protected final TimePicker time(String name) {
        return time(name, LocalTime.MIN, LocalTime.MAX);
    }

    /** A whole number; what was typed stays, also when it is none. */
    protected final TextField number(String name) {
        var field = new TextField();
        field.getElement().setAttribute("inputmode", "numeric");
        field.setManualValidation(true);
        helper(name, field);
        add(
                name,
                field,
                new TypedField<>(field, value -> value, value -> value, value -> value == null ? missing(name) : null));
        return field;
    }

    /** One of some answers under each other, none chosen to begin with; their texts are the values of the draft. */
    protected final RadioButtonGroup<String> choice(String name, List<String> answers, UnaryOperator<String> label) {
        var field = new RadioButtonGroup<String>();
        field.setItems(answers);
        field.setItemLabelGenerator(label::apply);
        field.setManualValidation(true);
        helper(name, field);
        DeviceField.mark(field, name, answers, label, answer -> answer);
        add(name, field, oneOf(name, field, answers));
        return field;
    }

    /** One of many answers, found by typing; can be emptied again. */
    protected final ComboBox<String> pick(String name, List<String> answers, UnaryOperator<String> label) {
        var field = new ComboBox<String>();
        field.setItems(answers);
        field.setItemLabelGenerator(label::apply);
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        helper(name, field);
        DeviceField.mark(field, name, answers, label, answer -> answer);
        add(name, field, oneOf(name, field, answers));
        return field;
    }

    private TypedField<String> oneOf(String name, HasValue<?, String> field, List<String> answers) {
        return new TypedField<>(
                field,
                value -> value,
                text -> {
                    if (!answers.contains(text)) {
                        throw new IllegalArgumentException("no such answer");
                    }
                    return text;
                },
                value -> value == null ? missing(name) : null);
    }

    /** At least one of some choices, all ticked to begin with. */
    protected final <E extends Enum<E>> CheckboxGroup<E> choices(
            String name, Class<E> type, Function<E, String> label) {
        var field = new CheckboxGroup<E>();
        field.setItems(type.getEnumConstants());
        field.setItemLabelGenerator(label::apply);
        field.setManualValidation(true);
        field.setValue(new LinkedHashSet<>(Arrays.asList(type.getEnumConstants())));
        helper(name, field);
        DeviceField.mark(field, name, List.of(type.getEnumConstants()), label, Enum::name);
        add(
                name,
                field,
                new TypedField<Set<E>>(
                        field,
                        chosen -> chosen.stream().sorted().map(Enum::name).collect(Collectors.joining(",")),
                        text -> Arrays.stream(text.split(","))
                                .map(constant -> Enum.valueOf(type, constant))
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        chosen -> chosen == null || chosen.isEmpty() ? missing(name) : null));
        // a group of boxes cannot be required to a screen reader; all being ticked, nobody starts from nothing
        field.setRequiredIndicatorVisible(false);
        return field;
    }

    /** Lets a field stay empty; what is filled in is checked all the same. */
    protected final <F extends AbstractField<F, ?>> F optional(F field) {
        fields.values().stream()
                .filter(known -> known.value() == field)
                .forEach(known -> known.required().set(false));
        field.setRequiredIndicatorVisible(false);
        return field;
    }

    private boolean check(String name, TypedField<?> field) {
        return field.check(written -> wrong(name, written));
    }

    /** A sentence about a value, as the draft writes it, that the field itself has nothing against. */
    protected @Nullable String wrong(String name, String written) {
        return null;
    }

    protected String label(String name) {
        return Texts.text(prefix + "." + name);
    }

    protected Optional<String> help(String name) {
        return Texts.find(prefix + "." + name + ".help");
    }

    protected String missing(String name) {
        return Texts.text(prefix + "." + name + ".missing");
    }

    private void helper(String name, HasHelper field) {
        help(name).ifPresent(field::setHelperText);
    }

    private Component help(String name, Span count) {
        var space = new Span();
        space.addClassName("sp");
        var line = new Div(new Span(help(name).orElse("")), space, count);
        line.addClassName("help");
        return line;
    }

    private <V, F extends AbstractField<F, V> & HasSize> void add(String name, F field, TypedField<V> known) {
        ((com.vaadin.flow.component.HasLabel) field).setLabel(label(name));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        field.addValueChangeListener(change -> {
            if (((HasValidationProperties) field).isInvalid()) {
                check(name, known);
            }
            if (!filling) {
                listeners.forEach(Runnable::run);
            }
        });
        fields.put(name, known);
        if (!field.getElement().hasAttribute("data-answers")) {
            DeviceField.mark(field, name);
        }
        body.add(field);
    }

    /** Something between the fields that is not one. */
    protected final void add(Component component) {
        body.add(component);
    }

    /** What was typed, without what no database takes. */
    protected static String typed(TextFieldBase<?, String> field) {
        return field.getValue().replace("\0", "").strip();
    }

    @Override
    public final Component component() {
        return body;
    }

    @Override
    public final boolean validate() {
        List<TypedField<?>> wrong = fields.entrySet().stream()
                .filter(field -> !check(field.getKey(), field.getValue()))
                .<TypedField<?>>map(Map.Entry::getValue)
                .toList();
        if (!wrong.isEmpty() && wrong.getFirst().value() instanceof Focusable<?> first) {
            first.focus();
        }
        return wrong.isEmpty();
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    @Override
    public final Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> typed.put(name, field.written()));
        return typed;
    }

    @Override
    public final void fill(Map<String, String> draft) {
        filling = true;
        try {
            fields.forEach((name, field) -> {
                if (draft.containsKey(name)) {
                    field.fill(draft.get(name));
                }
            });
        } finally {
            filling = false;
        }
    }

    @Override
    public final void onTyped(Runnable changed) {
        listeners.add(changed);
    }

    @Override
    public final void lock() {
        fields.values().forEach(field -> {
            field.say(null);
            field.value().setReadOnly(true);
        });
    }
}
