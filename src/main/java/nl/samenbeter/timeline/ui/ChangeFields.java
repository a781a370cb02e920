package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.ui.FieldErrors;

/** The fields of one kind of change. They know no service; whoever shows them is told when they change. */
abstract class ChangeFields extends Div {

    ChangeFields(Component... fields) {
        addClassName("tl-fields");
        add(fields);
    }

    void onChange(Runnable action) {
        getChildren().forEach(field -> {
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(change -> action.run());
            }
        });
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
