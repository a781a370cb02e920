package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a field, said at the field itself. */
public final class FieldErrors {

    private FieldErrors() {}

    /** Text that is too long is never cut: it stays, and the field says how long it may be and how long it is. */
    public static void atMost(TextFieldBase<?, String> field, int longest) {
        field.setManualValidation(true);
        field.addValueChangeListener(change -> {
            int length = change.getValue().strip().length();
            say(field, length > longest ? Texts.text("ui.field.tooLong", longest, length) : null);
        });
    }

    /** @param sentence what to choose, for a number outside the range and for what is no number */
    public static void within(IntegerField field, int least, int most, String sentence) {
        field.setMin(least);
        field.setMax(most);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setMinErrorMessage(sentence)
                .setMaxErrorMessage(sentence)
                .setBadInputErrorMessage(sentence));
    }

    /** @param sentence absent when nothing is wrong any more */
    public static void say(HasValidationProperties field, @Nullable String sentence) {
        field.setErrorMessage(sentence == null ? "" : sentence);
        field.setInvalid(sentence != null);
    }

    /** What the first of the fields says that is wrong with it, and which field that is. */
    public static Optional<String> first(Stream<Component> fields) {
        return wrong(fields).map(field -> {
            String sentence = ((HasValidationProperties) field).getErrorMessage();
            return field instanceof HasLabel labelled
                    ? Texts.text("ui.field.at", labelled.getLabel(), sentence)
                    : sentence;
        });
    }

    /**
     * Goes to the first of the fields with which something is wrong.
     *
     * @return whether there is one
     */
    public static boolean focusFirst(Stream<Component> fields) {
        Optional<Component> wrong = wrong(fields);
        wrong.filter(Focusable.class::isInstance).ifPresent(field -> ((Focusable<?>) field).focus());
        return wrong.isPresent();
    }

    private static Optional<Component> wrong(Stream<Component> fields) {
        return fields.filter(FieldErrors::isWrong).findFirst();
    }

    private static boolean isWrong(Component field) {
        return field.isVisible()
                && field instanceof HasValidationProperties validation
                && validation.isInvalid()
                && validation.getErrorMessage() != null
                && !validation.getErrorMessage().isBlank();
    }
}
