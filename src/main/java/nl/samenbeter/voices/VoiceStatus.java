package nl.samenbeter.voices;

/** Where asking stands. */
public enum VoiceStatus {
    /** Answers come in, or the arena is being held and sorted. */
    OPEN,
    /** Heard; those asked wait for what comes of it. */
    HEARD,
    REPORTED;

    public boolean canBecome(VoiceStatus next) {
        return next.ordinal() == ordinal() + 1;
    }
}
