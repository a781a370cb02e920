package nl.samenbeter.preparations;

/** What became of a try-out: agreed until its question owner decides, or until nobody did in time. */
public enum TryOutState {
    AGREED,
    INTRODUCED,
    ADJUSTED,
    STOPPED,
    LAPSED,
    CALLED_OFF;

    public boolean isDecision() {
        return this == INTRODUCED || this == ADJUSTED || this == STOPPED;
    }
}
