package nl.samenbeter.timeline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import nl.samenbeter.timeline.TimelineChange;

/** The fields of one kind of change. They know no service; whoever shows them is told when they change. */
abstract class ChangeFields extends Div {

    private Runnable changed = () -> {};

    ChangeFields(Component... fields) {
        addClassName("tl-fields");
        add(fields);
        for (Component field : fields) {
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(change -> changed.run());
            }
        }
    }

    void onChange(Runnable action) {
        changed = action;
    }

    /** Absent as long as something is missing. */
    abstract Optional<TimelineChange> change();

    /** Takes over what was asked instead; fields of another kind of change leave it. */
    void take(TimelineChange other) {}
}
