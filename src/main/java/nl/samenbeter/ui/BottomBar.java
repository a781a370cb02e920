package nl.samenbeter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The menu on a phone: four entries, those that the person needs at hand among them, and the rest behind "Meer". */
class BottomBar extends Nav {

    private static final int ENTRIES = 4;

    private final List<MenuItem> items;
    private final Map<String, Anchor> links = new HashMap<>();
    private final Map<String, Span> icons = new HashMap<>();

    BottomBar(List<MenuItem> all, Runnable more) {
        this.items = chosen(all);
        addClassName("bottom");
        setVisible(!items.isEmpty());
        getElement().setAttribute("aria-label", Texts.text("ui.quickMenu"));
        for (MenuItem item : items) {
            var icon = new Span(item.icon().create());
            icon.addClassName("ib");
            var link = new Anchor(item.path(), icon, new Span(item.shortLabel()));
            links.put(item.path(), link);
            icons.put(item.path(), icon);
            add(link);
        }
        var button = new NativeButton(Texts.text("ui.more"), click -> more.run());
        button.getElement().insertChild(0, Icon.MENU.create().getElement());
        button.getElement().setAttribute("aria-haspopup", "true");
        add(button);
    }

    private static List<MenuItem> chosen(List<MenuItem> all) {
        Set<MenuItem> chosen = Stream.concat(
                        all.stream().filter(MenuItem::atHand), all.stream().filter(item -> !item.atHand()))
                .limit(ENTRIES)
                .collect(Collectors.toSet());
        return all.stream().filter(chosen::contains).toList();
    }

    void mark(String location) {
        var current = MenuItem.leadingTo(location, items);
        for (MenuItem item : items) {
            var link = links.get(item.path()).getElement();
            if (current.filter(item::equals).isPresent()) {
                link.setAttribute("aria-current", "page");
            } else {
                link.removeAttribute("aria-current");
            }
        }
    }

    void count(String route, int count, String label) {
        Span icon = icons.get(route);
        if (icon != null) {
            icon.getChildren()
                    .filter(child -> child.hasClassName("cnt"))
                    .toList()
                    .forEach(icon::remove);
            if (count > 0) {
                icon.add(MainLayout.counter(count, label));
            }
        }
    }
}
