package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** An empty list: one sentence that says what will come and when, and at most one link. */
public class EmptyState extends Div {

    public EmptyState(String sentence) {
        addClassNames("card", "empty");
        add(Icon.SUN.square("out"), new Paragraph(sentence));
    }

    public EmptyState(String sentence, String linkText, String route) {
        this(sentence);
        add(new Anchor(route, linkText));
    }
}
