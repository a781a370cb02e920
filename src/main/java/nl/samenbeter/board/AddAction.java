package nl.samenbeter.board;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * @param id made by who asks: asking again with the same id, after a lost answer, adds nothing
 * @param title a verb and its result, at most {@link #LONGEST} characters
 * @param owner a member of the team; absent when nobody has it yet
 * @param readyBy absent for five school days from now
 * @param goal of the same team, if it serves one
 * @param point of the same team, if it solves one; a new point comes in hand by it
 */
public record AddAction(
        ActionId id,
        String title,
        @Nullable PersonId owner,
        @Nullable LocalDate readyBy,
        @Nullable GoalId goal,
        @Nullable AttentionPointId point) {

    public static final int LONGEST = 200;

    /** Serves no goal or point that stands on the board. */
    public AddAction(String title, @Nullable PersonId owner, @Nullable LocalDate readyBy) {
        this(ActionId.next(), title, owner, readyBy, null, null);
    }
}
