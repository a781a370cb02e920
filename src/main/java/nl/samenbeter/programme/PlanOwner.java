package nl.samenbeter.programme;

import java.util.Arrays;
import java.util.Optional;

/** Who gets the task of a plan item: the property {@code plan.owner}. */
public enum PlanOwner {
    /** Every member for oneself. */
    MEMBER("member"),
    COACH("coach"),
    /** The coach has it; given back, it is the team's. */
    COACH_THEN_TEAM("coach-then-team"),
    TEAM("team"),
    LEADER_HAT("leader-hat"),
    SCHOOL_LEADER("school-leader"),
    VISITOR("visitor"),
    HOST("host"),
    QUESTION_OWNER("question-owner"),
    GOAL_OWNER("goal-owner");

    private final String property;

    PlanOwner(String property) {
        this.property = property;
    }

    public String property() {
        return property;
    }

    public static Optional<PlanOwner> of(String property) {
        return Arrays.stream(values())
                .filter(owner -> owner.property.equals(property))
                .findFirst();
    }
}
