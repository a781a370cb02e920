package nl.samenbeter.board;

import org.jspecify.annotations.Nullable;

/**
 * What a team decides at a task about goals.
 *
 * @param goal starts to run; absent to go on with those that run
 * @param seen the version of a proposal on the board that was seen; absent for a new goal
 */
public record ChooseGoal(
        @Nullable ProposeGoal goal, @Nullable Integer seen) {

    public static ChooseGoal goOn() {
        return new ChooseGoal(null, null);
    }

    public static ChooseGoal start(ProposeGoal made) {
        return new ChooseGoal(made, null);
    }

    public static ChooseGoal start(ProposeGoal proposal, int seen) {
        return new ChooseGoal(proposal, seen);
    }
}
