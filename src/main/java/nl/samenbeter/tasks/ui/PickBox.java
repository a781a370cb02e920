package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** A box on a card to choose it with; while choosing, the whole card is its label. */
@Tag("label")
final class PickBox extends Component {

    private static final String CHECKED = "checked";

    private final Element box = new Element("input");

    PickBox(String words, boolean picked, Consumer<Boolean> changed) {
        getElement().getClassList().add("pick");
        box.setAttribute("type", "checkbox");
        box.setProperty(CHECKED, picked);
        var label = new Element("span");
        label.setText(words);
        label.getClassList().add("sr");
        getElement().appendChild(box, label);
        box.addPropertyChangeListener(CHECKED, "change", change -> changed.accept(isPicked()));
    }

    boolean isPicked() {
        return box.getProperty(CHECKED, false);
    }

    void setPicked(boolean picked) {
        box.setProperty(CHECKED, picked);
    }
}
