package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;

/** What the parts under a task have in common. */
final class TaskParts {

    private TaskParts() {}

    /** Says in a sentence what went wrong; what was typed stays. */
    static boolean trying(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException failure) {
            Notices.error(Failures.sentence(failure));
            return false;
        }
    }

    /** People who are gone have no name any more. */
    static String name(String name) {
        return name.isEmpty() ? Texts.text("tasks.help.somebody") : name;
    }

    static Button button(String key, Runnable click) {
        var button = new Button(Texts.text(key), event -> click.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
