package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;

/**
 * A key for something on the screen, for who works without a mouse. What it does is what its component does: a button or
 * link is pressed, a field gets the focus. Keys after each other have a space between them: {@code g v}.
 *
 * @param text key of the words in the overview
 */
public record Shortcut(String keys, String text) {

    /** Gives the component this key, also for who listens to a screen reader. */
    public <C extends Component> C on(C component) {
        component.getElement().setAttribute("data-key", keys);
        if (!keys.contains(" ")) {
            component.getElement().setAttribute("aria-keyshortcuts", keys);
        }
        return component;
    }

    /** Makes j, k and n go along the items of a list. */
    public static void along(Component list, String itemSelector) {
        list.getElement().setAttribute("data-key-items", itemSelector);
    }
}
