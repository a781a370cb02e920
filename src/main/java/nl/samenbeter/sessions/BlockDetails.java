package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week's board sessions as its leader sees them, by day.
 *
 * @param place where the team meets, when that is agreed
 * @param today the school's day: a session of a later day cannot be answered yet
 * @param finished nothing can be changed any more
 */
public record BlockDetails(
        BoardSessionBlockId id, @Nullable String place, LocalDate today, boolean finished, List<SessionRow> sessions) {

    public boolean canAnswer(SessionRow session) {
        return !finished && !session.day().isAfter(today);
    }
}
