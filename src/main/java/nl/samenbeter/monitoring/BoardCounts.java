package nl.samenbeter.monitoring;

import java.util.Map;
import nl.samenbeter.shared.BoardId;

/**
 * A board in counts of its schools and of their teams.
 *
 * @param counts of teams by status, only those above nought
 */
public record BoardCounts(BoardId board, String name, int schools, int teams, Map<ProgressStatus, Integer> counts) {

    public int count(ProgressStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** The most urgent status of any team. */
    public ProgressStatus worst() {
        return counts.keySet().stream().min(Enum::compareTo).orElse(ProgressStatus.NOT_STARTED);
    }
}
