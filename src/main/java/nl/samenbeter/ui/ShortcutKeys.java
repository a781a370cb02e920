package nl.samenbeter.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listens to the keys of the page and shows which there are. */
@Tag("sb-shortcut-keys")
@JavaScript("context://components/shortcut-keys.js")
class ShortcutKeys extends Component {

    private static final String COOKIE = "sneltoetsen";
    private static final String OFF = "uit";

    private final List<ShortcutGroup> groups;
    private @Nullable ShortcutDialog open;

    ShortcutKeys(List<ShortcutGroup> groups) {
        this.groups = groups;
        show(areOn());
    }

    /** Who steers a computer by voice, or easily hits a key, can switch keys of one letter off (WCAG 2.1.4). */
    static boolean areOn() {
        return Cookies.chosen(COOKIE).filter(OFF::equals).isEmpty();
    }

    void switchTo(boolean on) {
        Cookies.set(COOKIE, on ? "aan" : OFF);
        show(on);
    }

    private void show(boolean on) {
        getElement().setAttribute("off", !on);
    }

    @ClientCallable
    void overview() {
        if (open == null || !open.isOpened()) {
            open = new ShortcutDialog(groups, this::switchTo);
            open.open();
        }
    }
}
