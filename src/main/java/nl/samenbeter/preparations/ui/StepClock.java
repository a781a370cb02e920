package nl.samenbeter.preparations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Texts;

/** What is left of a step. The browser counts; the server says anew what is left whenever it is asked. */
@Tag("sb-step-clock")
@JavaScript("context://components/step-clock.js")
final class StepClock extends Component implements HasStyle {

    StepClock() {
        getElement().setAttribute("role", "timer").setAttribute("aria-label", Texts.text("preparations.script.left"));
        addClassName("step-clock");
        getElement()
                .addEventListener("time-up", event -> MainLayout.announce(Texts.text("preparations.script.timeIsUp")));
    }

    /** By script and not as a property: also an equal number counts from now. */
    void left(long seconds) {
        getElement().executeJs("this.left = $0", (double) seconds);
    }

    void tone(boolean wanted) {
        getElement().executeJs("this.tone = $0", wanted);
    }
}
