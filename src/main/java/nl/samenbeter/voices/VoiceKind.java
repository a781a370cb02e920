package nl.samenbeter.voices;

/** How others are asked. */
public enum VoiceKind {
    SURVEY,
    ARENA
}
