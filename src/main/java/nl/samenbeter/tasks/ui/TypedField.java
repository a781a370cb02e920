package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.DateTimeException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field with what {@link FieldsForm} must know of it.
 *
 * @param wrong what is wrong with the value, as a sentence; absent when nothing is
 */
record TypedField<V>(
        HasValue<?, V> value,
        Function<V, String> write,
        Function<String, V> read,
        Function<@Nullable V, @Nullable String> wrong,
        AtomicBoolean required) {

    TypedField(
            HasValue<?, V> value,
            Function<V, String> write,
            Function<String, V> read,
            Function<@Nullable V, @Nullable String> wrong) {
        this(value, write, read, wrong, new AtomicBoolean(true));
    }

    boolean check(Function<String, @Nullable String> also) {
        String sentence = sentence();
        if (sentence == null && !written().isBlank()) {
            sentence = also.apply(written());
        }
        say(sentence);
        return sentence == null;
    }

    private @Nullable String sentence() {
        if (written().isBlank()) {
            return required.get() || isUnreadable() ? wrong.apply(null) : null;
        }
        return wrong.apply(value.getValue());
    }

    /** Something was typed that is no day or time. */
    private boolean isUnreadable() {
        return value instanceof HasValidator<?> typed && isUnreadable(typed);
    }

    private <T> boolean isUnreadable(HasValidator<T> typed) {
        return value.isEmpty()
                && !(value instanceof TextFieldBase<?, ?>)
                && typed.getDefaultValidator()
                        .apply(null, new ValueContext(new Binder<>(), (Component) value))
                        .isError();
    }

    void say(@Nullable String sentence) {
        var validation = (HasValidationProperties) value;
        validation.setErrorMessage(sentence);
        validation.setInvalid(sentence != null);
    }

    String written() {
        return value.isEmpty() ? "" : write.apply(value.getValue());
    }

    void fill(String text) {
        try {
            value.setValue(read.apply(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            value.clear();
        }
    }
}
