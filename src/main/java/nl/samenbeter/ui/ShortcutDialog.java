package nl.samenbeter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;

/** Which keys there are, and whether those of one letter may be used. */
class ShortcutDialog extends Dialog {

    ShortcutDialog(List<ShortcutGroup> groups, Consumer<Boolean> switchTo) {
        addClassName("shortcuts");
        setHeaderTitle(Texts.text("ui.keys.title"));
        setWidth("560px");
        var letters = new Checkbox(Texts.text("ui.keys.letters"), ShortcutKeys.areOn());
        letters.setHelperText(Texts.text("ui.keys.letters.help"));
        letters.addValueChangeListener(change -> switchTo.accept(change.getValue()));
        groups.stream().filter(group -> !group.shortcuts().isEmpty()).forEach(this::add);
        add(letters);
        var close = new Button(Texts.text("ui.keys.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private void add(ShortcutGroup group) {
        var list = new DescriptionList();
        for (Shortcut shortcut : group.shortcuts()) {
            var keys = new DescriptionList.Term();
            keys.getElement().appendChild(caps(shortcut.keys()));
            list.add(keys, new DescriptionList.Description(Texts.text(shortcut.text())));
        }
        var part = new Div(new H3(Texts.text(group.title())), list);
        part.addClassName("shortcut-group");
        add(part);
    }

    private static Element caps(String keys) {
        var all = new Element("span");
        boolean together = keys.contains("+") && keys.length() > 1;
        String[] parts = keys.split(together ? "\\+" : " ");
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                all.appendChild(new Span(" " + (together ? "+" : Texts.text("ui.keys.then")) + " ").getElement());
            }
            String key = parts[i];
            all.appendChild(
                    new Element("kbd").setText(Texts.find("ui.keys.key." + key).orElse(key)));
        }
        return all;
    }
}
