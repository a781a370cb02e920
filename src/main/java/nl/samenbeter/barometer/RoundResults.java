package nl.samenbeter.barometer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A closed round as its reader may see it. Moments are local to the school.
 *
 * @param taken how many answered; absent when these are too few to show anything
 * @param asked how many were in the team; absent for rounds of before that was kept
 * @param leadershipFrom when leadership sees it too
 * @param trend at most {@link #TREND} rounds up to this one, the oldest first, each with its figures
 * @param checking the coach's look at what was written is still to come
 * @param written what the reader may read
 * @param kept how many of these the coach keeps back
 * @param mayCheck the reader is to look at the words
 * @param actionChosen the team has put an action on its board
 * @param mayChoose the reader may do that
 */
public record RoundResults(
        RoundRow row,
        @Nullable Integer taken,
        @Nullable Integer asked,
        LocalDateTime leadershipFrom,
        List<Column> trend,
        boolean checking,
        List<WrittenWords> written,
        int kept,
        boolean mayCheck,
        boolean actionChosen,
        boolean mayChoose) {

    public static final int TREND = 6;

    /** From how much on a change is one (domain 5). */
    private static final BigDecimal CHANGE = new BigDecimal("0.3");

    public record Column(RoundRow row, Map<Question, Figure> figures) {}

    public Map<Question, Figure> figures() {
        return trend.getLast().figures();
    }

    /** From one mean to the next. */
    public record Change(BigDecimal from, BigDecimal to) {

        public boolean isUp() {
            return to.compareTo(from) > 0;
        }

        public BigDecimal size() {
            return to.subtract(from).abs();
        }
    }

    /** Since the last earlier round that shows the question; empty when it is too small to speak of. */
    public Optional<Change> change(Question question) {
        return compared(question).filter(change -> change.size().compareTo(CHANGE) >= 0);
    }

    /** Whether there is an earlier round to compare a scale with. */
    public boolean isCompared() {
        return figures().keySet().stream()
                .filter(question -> question.kind() == Question.Kind.SCALE)
                .anyMatch(question -> compared(question).isPresent());
    }

    private Optional<Change> compared(Question question) {
        BigDecimal now = mean(trend.getLast(), question);
        if (now == null) {
            return Optional.empty();
        }
        for (Column earlier : trend.subList(0, trend.size() - 1).reversed()) {
            BigDecimal then = mean(earlier, question);
            if (then != null) {
                return Optional.of(
                        new Change(then.setScale(1, RoundingMode.HALF_UP), now.setScale(1, RoundingMode.HALF_UP)));
            }
        }
        return Optional.empty();
    }

    private static @Nullable BigDecimal mean(Column column, Question question) {
        Figure figure = column.figures().get(question);
        return figure == null ? null : figure.mean();
    }
}
