package nl.samenbeter.board;

import org.jspecify.annotations.Nullable;

/**
 * @param status what it becomes; the same as it is, to weigh it only
 * @param effect 1 to 3; absent leaves it as it is
 * @param feasibility 1 to 3; absent leaves it as it is
 * @param decision in a sentence, at most {@link #LONGEST} characters; asked for referring and closing
 */
public record DecidePoint(
        PointStatus status,
        @Nullable Integer effect,
        @Nullable Integer feasibility,
        String decision) {

    public static final int LONGEST = 300;
}
