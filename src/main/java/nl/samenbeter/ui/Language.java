package nl.samenbeter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;

/** The language of the screens: chosen in the user menu, kept in the session and in this browser. */
public final class Language {

    static final String COOKIE = "taal";

    private Language() {}

    /** Switches every screen of this session and loads the current one again. */
    public static void choose(Locale language) {
        Cookies.set(COOKIE, language.getLanguage());
        VaadinSession.getCurrent().setLocale(Texts.supported(language));
        UI.getCurrent().getPage().reload();
    }

    /** The language of somebody who signs in on a device where none was chosen. */
    public static void propose(UI ui, Locale language) {
        if (Cookies.chosen(COOKIE).isEmpty()) {
            ui.getSession().setAttribute(COOKIE, language.getLanguage());
            ui.getSession().setLocale(Texts.supported(language));
            ui.setLocale(Texts.supported(language));
        }
    }

    /** What was chosen before, else Dutch: a browser's own language says nothing about the school's. */
    static Locale chosen() {
        return Cookies.chosen(COOKIE)
                .map(tag -> Texts.supported(Locale.forLanguageTag(tag)))
                .orElse(Texts.DUTCH);
    }
}
