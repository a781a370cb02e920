package nl.samenbeter.materials;

import java.util.Locale;

/** What a material belongs to, in the order of the programme (domain 3.7). */
public enum Intervention {
    START,
    VISITS,
    PREPARATIONS,
    SESSIONS,
    BAROMETER,
    PIZZA,
    BOOTCAMP,
    VOICE,
    YEAR;

    /** The folder of its files, and the end of its text keys. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
