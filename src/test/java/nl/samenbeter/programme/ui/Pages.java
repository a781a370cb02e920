package nl.samenbeter.programme.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;

/** All words of a page in the order in which they stand. */
public final class Pages {

    private Pages() {}

    public static String text(HasElement view) {
        var words = new StringBuilder();
        collect(view.getElement(), words);
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Element element, StringBuilder words) {
        if (element.isTextNode()) {
            words.append(element.getText()).append(' ');
            return;
        }
        element.getChildren().forEach(child -> collect(child, words));
    }
}
