package nl.samenbeter.programme;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing a plan item is: the property {@code plan.kind} (design 5). */
public enum PlanKind {
    BOARD_SESSIONS("board-sessions"),
    VISIT("visit"),
    PREPARATION("preparation"),
    BAROMETER("barometer"),
    MEETING("meeting"),
    TRAINING("training"),
    GOALS("goals"),
    EVALUATION("evaluation"),
    COACH_TALK("coach-talk"),
    ARENA("arena"),
    ACTION_TIME("action-time"),
    NETWORK_EVENT("network-event");

    private final String property;

    PlanKind(String property) {
        this.property = property;
    }

    /** As it stands in the model, and as tasks and icons know it. */
    public String property() {
        return property;
    }

    public static Optional<PlanKind> of(String property) {
        return Arrays.stream(values())
                .filter(kind -> kind.property.equals(property))
                .findFirst();
    }
}
