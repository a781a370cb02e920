package nl.samenbeter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The person's own menu: light or dark, language, sign out. */
class UserMenu extends MenuBar {

    /** @param shortcuts shows which there are; absent on a phone, where only the mark of the person is shown */
    UserMenu(@Nullable UserMenuInfo user, @Nullable Runnable shortcuts) {
        boolean avatarOnly = shortcuts == null;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("usermenu");
        String name = user == null ? "" : user.name();
        MenuItem root = addItem(face(name, user == null ? "" : user.roleLine(), avatarOnly));
        root.getElement()
                .setAttribute(
                        "aria-label", name.isEmpty() ? Texts.text("ui.settings") : Texts.text("ui.userMenu", name));
        var menu = root.getSubMenu();
        addScheme(menu.addItem(Texts.text("ui.scheme")));
        addLanguages(menu.addItem(Texts.text("ui.language")));
        if (shortcuts != null) {
            menu.addItem(Texts.text("ui.keys.title"), click -> shortcuts.run());
        }
        if (!name.isEmpty()) {
            menu.addSeparator();
            user.pages()
                    .forEach((key, route) -> menu.addItem(
                            Texts.text(key), click -> UI.getCurrent().navigate(route)));
            menu.addItem(new Span(Icon.SIGN_OUT.create(), new Span(Texts.text("ui.signOut"))), click -> {
                DeviceText.forgetAll(UI.getCurrent());
                user.signOut();
            });
        }
    }

    /** "Sanne de Wit" → "SW" */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = initial(words[0]);
        return words.length == 1 ? first : first + initial(words[words.length - 1]);
    }

    /** A person's round mark with initials; the name is read out and shown as tooltip. */
    static Span avatar(String name) {
        var avatar = new Span(initials(name));
        avatar.addClassName("av");
        avatar.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", name)
                .setAttribute("title", name);
        return avatar;
    }

    private static String initial(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    private static Component face(String name, String roleLine, boolean avatarOnly) {
        var face = new Span();
        face.addClassName("userbtn");
        if (name.isEmpty()) {
            face.add(Icon.GEAR.create());
        } else {
            Span avatar = avatar(name);
            avatar.getElement().setAttribute("aria-hidden", "true");
            face.add(avatar);
        }
        if (!avatarOnly) {
            var who = new Div();
            who.addClassName("who");
            var nameLine = new Span(name.isEmpty() ? Texts.text("ui.settings") : name);
            nameLine.addClassName("name");
            var role = new Span(roleLine);
            role.addClassName("role");
            who.add(nameLine, role);
            face.add(who, Icon.CHEVRON_UP.create("s"));
        }
        return face;
    }

    private void addScheme(MenuItem parent) {
        for (Appearance appearance : Appearance.values()) {
            MenuItem item = parent.getSubMenu().addItem(appearance.label(), click -> {
                appearance.choose(UI.getCurrent());
                parent.getSubMenu().getItems().forEach(other -> other.setChecked(other == click.getSource()));
            });
            item.setCheckable(true);
            item.setChecked(appearance == Appearance.current());
        }
    }

    private void addLanguages(MenuItem parent) {
        for (Locale language : Texts.LANGUAGES) {
            MenuItem item = parent.getSubMenu()
                    .addItem(Texts.text(language, "ui.languageName"), click -> Language.choose(language));
            item.getElement().setAttribute("lang", language.getLanguage());
            item.setCheckable(true);
            item.setChecked(language.equals(Texts.locale()));
        }
    }

    /** Light, dark, or as the device wishes; kept in a cookie of this browser. */
    enum Appearance {
        SYSTEM(ColorScheme.Value.LIGHT_DARK),
        LIGHT(ColorScheme.Value.LIGHT),
        DARK(ColorScheme.Value.DARK);

        static final String COOKIE = "weergave";

        private final ColorScheme.Value scheme;

        Appearance(ColorScheme.Value scheme) {
            this.scheme = scheme;
        }

        String label() {
            return Texts.text("ui.scheme." + name().toLowerCase(Locale.ROOT));
        }

        ColorScheme.Value scheme() {
            return scheme;
        }

        void choose(UI ui) {
            ui.getPage().setColorScheme(scheme);
            Cookies.set(COOKIE, name().toLowerCase(Locale.ROOT));
        }

        static Appearance current() {
            return Cookies.chosen(COOKIE)
                    .flatMap(value -> Arrays.stream(values())
                            .filter(a -> a.name().equalsIgnoreCase(value))
                            .findFirst())
                    .orElse(SYSTEM);
        }
    }
}
