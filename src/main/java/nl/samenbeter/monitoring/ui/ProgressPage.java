package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A page about progress at one height. It looks again when something changes, and draws only when that made a difference, so
 * that the reader keeps the place and what stands open.
 */
abstract class ProgressPage extends Div implements HasDynamicTitle {

    final OpenDetails open = new OpenDetails();
    private Runnable lookAgain = () -> {};
    private @Nullable Object shown;

    ProgressPage(LiveUpdates live) {
        addClassName("progress-page");
        live.register(this, ChangeKind.TASKS, () -> lookAgain.run());
        live.register(this, ChangeKind.PLAN, () -> lookAgain.run());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.voortgang");
    }

    /** Shows what is read now, and again whenever it has changed. */
    final <T> void keepShowing(Supplier<T> read, Function<T, Component> draw) {
        shown = null;
        lookAgain = () -> {
            T found = read.get();
            if (!found.equals(shown)) {
                shown = found;
                Component content = draw.apply(found);
                removeAll();
                add(content);
            }
        };
        lookAgain.run();
    }

    final void lookAgain() {
        lookAgain.run();
    }
}
