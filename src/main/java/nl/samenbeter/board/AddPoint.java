package nl.samenbeter.board;

import org.jspecify.annotations.Nullable;

/**
 * @param id made by who asks: asking again with the same id, after a lost answer, adds nothing
 * @param title what hinders, at most {@link #LONGEST} characters
 * @param effect how much solving it helps lessons, 1 to 3; absent while the team has not looked at it
 * @param feasibility how well the team can solve it, 1 to 3; absent while the team has not looked at it
 * @param reporter absent when nobody says
 * @param mine who adds it reports it, and is asked later whether it is solved
 */
public record AddPoint(
        AttentionPointId id,
        String title,
        @Nullable Integer effect,
        @Nullable Integer feasibility,
        @Nullable PointReporter reporter,
        boolean mine) {

    public static final int LONGEST = 200;

    public AddPoint(String title) {
        this(AttentionPointId.next(), title, null, null);
    }

    public AddPoint(AttentionPointId id, String title, @Nullable Integer effect, @Nullable Integer feasibility) {
        this(id, title, effect, feasibility, null, false);
    }
}
