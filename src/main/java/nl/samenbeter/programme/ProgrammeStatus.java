package nl.samenbeter.programme;

import java.util.Set;

public enum ProgrammeStatus {
    /** Planned; leadership prepares. */
    PREPARING,
    /** In the eight weeks, in a rhythm cycle, or between two of them. */
    RUNNING,
    STOPPED;

    public boolean canBecome(ProgrammeStatus next) {
        return switch (this) {
            case PREPARING -> Set.of(RUNNING, STOPPED).contains(next);
            case RUNNING -> next == STOPPED;
            case STOPPED -> false;
        };
    }

    /** A team has at most one such programme. */
    public boolean isGoingOn() {
        return this == PREPARING || this == RUNNING;
    }
}
