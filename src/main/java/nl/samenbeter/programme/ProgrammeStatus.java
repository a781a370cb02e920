package nl.samenbeter.programme;

import java.util.Set;

public enum ProgrammeStatus {
    /** Planned; leadership prepares. */
    PREPARING,
    RUNNING,
    COMPLETED,
    STOPPED;

    public boolean canBecome(ProgrammeStatus next) {
        return switch (this) {
            case PREPARING -> Set.of(RUNNING, STOPPED).contains(next);
            case RUNNING -> Set.of(COMPLETED, STOPPED).contains(next);
            case COMPLETED, STOPPED -> false;
        };
    }

    /** A team has at most one such programme. */
    public boolean isGoingOn() {
        return this == PREPARING || this == RUNNING;
    }
}
