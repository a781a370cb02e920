package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import nl.samenbeter.ui.Icon;

/** A step of a list that leads into a process of its own; a click in the picture follows the same link. */
class StepLink extends Anchor {

    private static final String INTO = "data-into";

    StepLink(String element, String route, String name) {
        super(route, new Span(name), Icon.CHEVRON_RIGHT.create());
        addClassName("step-name");
        getElement().setAttribute(INTO, element);
    }

    /** @param page that holds the link */
    static void follow(Component page, String element) {
        page.getElement()
                .executeJs("this.querySelector('a[' + $0 + '=\"' + CSS.escape($1) + '\"]')?.click()", INTO, element);
    }
}
