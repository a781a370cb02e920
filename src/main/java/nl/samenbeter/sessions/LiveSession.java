package nl.samenbeter.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session from its start, as every screen shows it.
 *
 * @param leads whether this screen leads
 * @param screenPerson whose screen leads; absent for a paired one
 * @param screenPlace where the leading screen hangs, when it is a paired one
 * @param moods absent for who may not see them, and once it is over
 * @param minutesHeld absent until it is over
 */
public record LiveSession(
        SessionRecordId id,
        int minutes,
        SessionPart part,
        long partMillis,
        long totalMillis,
        boolean paused,
        boolean leads,
        @Nullable String screenPerson,
        @Nullable String screenPlace,
        @Nullable MoodCounts moods,
        List<String> decisions,
        @Nullable Integer present,
        @Nullable Integer minutesHeld) {

    public boolean isOver() {
        return minutesHeld != null;
    }
}
