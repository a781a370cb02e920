package nl.samenbeter.ui;

import com.vaadin.flow.component.UI;

/**
 * What this tab of the browser keeps of text that was typed but not sent (components/typed-text.js), under person and
 * form. It is gone when the form is finished, at signing out, and when somebody else signs in.
 */
public final class DeviceText {

    private static final String PREFIX = "samenbeter.getypt.";

    private static final String FORGET = """
            try {
                Object.keys(sessionStorage)
                    .filter(key => key.startsWith($0) && ($1 ? key.startsWith($1) : !$2 || !key.startsWith($2)))
                    .forEach(key => sessionStorage.removeItem(key));
            } catch (blocked) {
                // a browser that keeps nothing has nothing to forget
            }""";

    private DeviceText() {}

    /** Where the text of one form of one person is kept. */
    public static String place(String person, String form) {
        return PREFIX + person + "." + form;
    }

    public static void forget(UI ui, String place) {
        forget(ui, place, "");
    }

    /** Everybody's. */
    public static void forgetAll(UI ui) {
        forget(ui, "", "");
    }

    /** Everybody's but this person's. */
    static void forgetOthers(UI ui, String person) {
        forget(ui, "", PREFIX + person + ".");
    }

    private static void forget(UI ui, String only, String but) {
        ui.getPage().executeJs(FORGET, PREFIX, only, but);
    }
}
