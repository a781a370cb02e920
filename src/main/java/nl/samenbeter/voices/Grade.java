package nl.samenbeter.voices;

/** How much: of what an idea does for pupils or teachers, and of how well it can be done within six weeks. */
public enum Grade {
    LOW,
    MIDDLE,
    HIGH
}
