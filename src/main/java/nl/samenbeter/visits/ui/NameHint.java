package nl.samenbeter.visits.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.NamesInText;

/** A gentle word when what is typed seems to name somebody. It stops nobody. */
class NameHint extends Div {

    private final List<String> names;
    private String shown = "";

    NameHint(List<String> names) {
        this.names = names;
        getElement().setAttribute("role", "status");
    }

    void look(Collection<String> texts) {
        String name = NamesInText.first(texts, names).orElse("");
        if (!name.equals(shown)) {
            shown = name;
            removeAll();
            if (!name.isEmpty()) {
                add(Notices.card(Tone.INFO, Texts.text("visits.nameHint", name)));
            }
        }
    }
}
