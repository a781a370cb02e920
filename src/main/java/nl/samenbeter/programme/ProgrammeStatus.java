package nl.samenbeter.programme;

import java.util.Set;

public enum ProgrammeStatus {
    /** Planned; leadership prepares. */
    PREPARING,
    /** In the eight weeks, in a rhythm cycle, or between two of them. */
    RUNNING,
    /** Nothing opens or lapses by itself; what is open can still be finished (rulings 6). */
    PAUSED,
    STOPPED;

    public boolean canBecome(ProgrammeStatus next) {
        return switch (this) {
            case PREPARING -> Set.of(RUNNING, STOPPED).contains(next);
            case RUNNING -> Set.of(PAUSED, STOPPED).contains(next);
            case PAUSED -> Set.of(RUNNING, STOPPED).contains(next);
            case STOPPED -> false;
        };
    }

    /** A team has at most one such programme. */
    public boolean isGoingOn() {
        return this != STOPPED;
    }
}
