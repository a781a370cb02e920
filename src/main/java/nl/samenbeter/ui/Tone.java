package nl.samenbeter.ui;

import java.util.Locale;

/** The colour family of a status or notice; never used without a shape and a word. */
public enum Tone {
    OK,
    WARN,
    LATE,
    INFO,
    REST,
    ACCENT;

    /** The class name in the style sheets. */
    public String className() {
        return this == ACCENT ? "acc" : name().toLowerCase(Locale.ROOT);
    }
}
