package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of change. They know no service; whoever shows them is told when they change. */
abstract class ChangeFields extends Div {

    private final Map<String, HasValidationProperties> about = new HashMap<>();
    private @Nullable HasValidationProperties refused;

    ChangeFields(Component... fields) {
        addClassName("tl-fields");
        add(fields);
    }

    void onChange(Runnable action) {
        getChildren().forEach(field -> {
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(change -> {
                    forget();
                    action.run();
                });
            }
        });
    }

    /** Refusals with these codes are about this field. */
    final void about(HasValidationProperties field, String... codes) {
        for (String code : codes) {
            about.put(code, field);
        }
    }

    /** Says a refusal at the field that it is about, until something changes; one about the whole is not said. */
    void say(RuntimeException failure) {
        Failures.domain(failure).map(refusal -> about.get(refusal.code())).ifPresent(field -> {
            FieldErrors.say(field, Failures.sentence(failure));
            refused = field;
        });
    }

    private void forget() {
        if (refused != null) {
            FieldErrors.say(refused, null);
            refused = null;
        }
    }

    /** What the first field says that is wrong with it. */
    Optional<String> wrong() {
        return FieldErrors.first(getChildren());
    }

    /** Absent as long as something is missing. */
    abstract Optional<TimelineChange> change();

    /** Takes over what was asked instead; fields of another kind of change leave it. */
    void take(TimelineChange other) {}
}
