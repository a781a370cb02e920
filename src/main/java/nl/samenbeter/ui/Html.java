package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.dom.Element;
import java.util.concurrent.atomic.AtomicInteger;

/** Plain pieces of a page with the classes of the style sheets. */
public final class Html {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Html() {}

    /** Adds classes, separated by spaces, and content. */
    public static <C extends Component & HasComponents> C with(C component, String classNames, Component... content) {
        if (!classNames.isEmpty()) {
            component.addClassNames(classNames.split(" "));
        }
        component.add(content);
        return component;
    }

    public static Span span(String text, String... classNames) {
        var span = new Span(text);
        span.addClassNames(classNames);
        return span;
    }

    /** Smaller words after what stands in the component. */
    public static void small(Component component, String text) {
        component.getElement().appendChild(new Element("small").setText(text));
    }

    /** A card whose heading names the section; the extras stand beside the heading. */
    public static Section card(String title, Component... extras) {
        var heading = new H2(title);
        heading.setId("card-" + NUMBER.incrementAndGet());
        var head = with(new Div(), "ch", heading);
        head.add(extras);
        var card = with(new Section(), "card", head);
        card.getElement().setAttribute("aria-labelledby", heading.getId().orElseThrow());
        return card;
    }

    /** Content of a dialog that may be long: scrolls by itself, also by keys, under its title and above its buttons. */
    public static Scroller scrolling(Component content) {
        var scroller = new Scroller(content, Scroller.ScrollDirection.VERTICAL);
        scroller.setMaxHeight("60dvh");
        return scroller;
    }

    /** A link that looks like a button: classes {@code pri}, {@code ter}, {@code wide} as in controls.css. */
    public static Anchor button(String route, String text, String... classNames) {
        var link = new Anchor(route, text);
        link.addClassName("btn");
        link.addClassNames(classNames);
        return link;
    }
}
