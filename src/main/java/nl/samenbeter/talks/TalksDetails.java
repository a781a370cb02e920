package nl.samenbeter.talks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The talks of a plan item as the coach who holds them sees them, by moment.
 *
 * @param place where they are, when that is agreed
 * @param lastDay up to which a talk can be moved
 * @param ofAnother another coach holds them, so that none of them is shown
 * @param finished nothing can be changed any more
 */
public record TalksDetails(
        CoachTalksId id,
        int minutes,
        @Nullable String place,
        LocalDate today,
        LocalDate lastDay,
        boolean ofAnother,
        boolean finished,
        List<TalkRow> talks) {}
