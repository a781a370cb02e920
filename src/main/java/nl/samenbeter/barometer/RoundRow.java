package nl.samenbeter.barometer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A closed round in a list. Moments are local to the school.
 *
 * @param enough whether there are enough answers to show anything
 * @param from when leadership may see it; absent when the reader sees it already
 */
public record RoundRow(
        BarometerRoundId id,
        QuestionSet set,
        LocalDate closedOn,
        boolean enough,
        @Nullable LocalDateTime from) {

    public boolean isVisible() {
        return from == null;
    }
}
