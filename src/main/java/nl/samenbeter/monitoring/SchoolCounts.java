package nl.samenbeter.monitoring;

import java.util.Map;
import nl.samenbeter.shared.SchoolId;

/**
 * A school in counts of teams; no team is named (rulings 29).
 *
 * @param counts by status, only those above nought
 */
public record SchoolCounts(
        SchoolId school, String name, String boardName, int teams, Map<ProgressStatus, Integer> counts) {

    public int count(ProgressStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** The most urgent status of any team. */
    public ProgressStatus worst() {
        return counts.keySet().stream().min(Enum::compareTo).orElse(ProgressStatus.NOT_STARTED);
    }
}
