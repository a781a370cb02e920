package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a page that is only made anew when what it shows is different, so that looking again disturbs nobody. */
class Slot<D> extends Div {

    private final Function<D, Component> part;
    private @Nullable D shown;

    Slot(String className, Function<D, Component> part) {
        this.part = part;
        addClassName(className);
        setVisible(false);
    }

    /** @param data absent for an empty place */
    void show(@Nullable D data) {
        if (data != null && data.equals(shown)) {
            return;
        }
        shown = data;
        removeAll();
        setVisible(data != null);
        if (data != null) {
            add(part.apply(data));
        }
    }
}
