package nl.samenbeter.ui;

/** What an element of a model is called: a text wins over the model, which speaks only Dutch. */
public final class ElementNames {

    private ElementNames() {}

    /** @param name as in the model, or as in a plan made from it: teaching teams have names of their own */
    public static String of(String element, String name) {
        String teaching = "plan." + element + ".teaching";
        if (Texts.has(teaching) && Texts.text(Texts.DUTCH, teaching).equals(name)) {
            return Texts.text(teaching);
        }
        return Texts.find("plan." + element + ".name").orElse(name);
    }
}
