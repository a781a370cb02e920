package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import nl.samenbeter.ui.Texts;

/** What the parts under a task have in common. */
final class TaskParts {

    private TaskParts() {}

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
