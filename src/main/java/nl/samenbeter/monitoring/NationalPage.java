package nl.samenbeter.monitoring;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All boards in counts.
 *
 * @param countedAt local moment at which the oldest of the counts was taken; absent while nothing has been counted
 * @param counts of all teams of the country by status, only those above nought, whatever name is asked for
 * @param found how many boards have the name that is asked for
 * @param boards the first of them
 */
public record NationalPage(
        @Nullable LocalDateTime countedAt, Map<ProgressStatus, Integer> counts, int found, List<BoardCounts> boards) {

    public boolean hasMore() {
        return boards.size() < found;
    }
}
