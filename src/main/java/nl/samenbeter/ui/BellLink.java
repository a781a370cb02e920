package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Anchor;

/** The bell as a link with a number on it. */
class BellLink extends Anchor {

    BellLink(Bell bell) {
        super(bell.route());
        addClassName("bell");
        count(0, bell.label(0));
    }

    void count(int count, String label) {
        removeAll();
        var icon = Icon.BELL.create();
        icon.addClassName("ib");
        add(icon);
        if (count > 0) {
            var number = Html.span(count > 99 ? "99+" : Integer.toString(count), "cnt");
            number.getElement().setAttribute("aria-hidden", "true");
            add(number);
        }
        getElement().setAttribute("aria-label", label).setAttribute("title", label);
    }
}
