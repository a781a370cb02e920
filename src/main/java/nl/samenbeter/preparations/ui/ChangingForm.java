package nl.samenbeter.preparations.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.jspecify.annotations.Nullable;

/** A form with a draft, of which fields come and go by what is chosen in others. */
abstract class ChangingForm implements TaskFormContent {

    private final Body body = new Body();
    private final List<AbstractField<?, ?>> fields = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Component> wrong = new ArrayList<>();
    private boolean filling;

    /** Which fields are there now. */
    abstract void showFields();

    /** Asks {@link #check} of each field that is there. */
    abstract void check();

    /** Puts a draft into the fields. */
    abstract void put(Map<String, String> draft);

    /** Once, after all is made. */
    final void begin(List<Component> above, List<? extends AbstractField<?, ?>> all, boolean open) {
        body.addClassName("fields");
        above.forEach(body::add);
        for (AbstractField<?, ?> field : all) {
            fields.add(field);
            body.add(field);
            field.addValueChangeListener(change -> typed(field));
        }
        showFields();
        if (!open) {
            lock();
        }
    }

    private void typed(AbstractField<?, ?> field) {
        ((HasValidationProperties) field).setInvalid(false);
        showFields();
        if (!filling) {
            listeners.forEach(Runnable::run);
        }
    }

    final <F extends Component & HasValidationProperties> void check(F field, boolean isWrong, String sentence) {
        field.setErrorMessage(isWrong ? sentence : null);
        field.setInvalid(isWrong);
        if (isWrong) {
            wrong.add(field);
        }
    }

    @Override
    public final Component component() {
        return body;
    }

    @Override
    public final boolean validate() {
        wrong.clear();
        check();
        wrong.stream().findFirst().ifPresent(ChangingForm::focus);
        return wrong.isEmpty();
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }

    @Override
    public final boolean keepsDraft() {
        return true;
    }

    @Override
    public final void fill(Map<String, String> draft) {
        filling = true;
        try {
            put(draft);
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
        fields.forEach(field -> field.setReadOnly(true));
    }

    static String written(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String text) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    @StyleSheet("context://styles/appointments.css")
    @StyleSheet("context://styles/work-design.css")
    private static final class Body extends Div {}
}
