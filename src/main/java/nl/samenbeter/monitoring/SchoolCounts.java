package nl.samenbeter.monitoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.shared.SchoolId;

/**
 * A school in counts of teams; no team is named (rulings 29).
 *
 * @param counts by status, only those above nought
 */
public record SchoolCounts(
        SchoolAddress address, String name, String boardName, int teams, Map<ProgressStatus, Integer> counts) {

    static SchoolCounts of(SchoolAddress address, String name, String boardName, List<ProgressStatus> teams) {
        Map<ProgressStatus, Integer> counts = new EnumMap<>(ProgressStatus.class);
        teams.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new SchoolCounts(address, name, boardName, teams.size(), counts);
    }

    public SchoolId school() {
        return address.school();
    }

    public int count(ProgressStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** The most urgent status of any team. */
    public ProgressStatus worst() {
        return counts.keySet().stream().min(Enum::compareTo).orElse(ProgressStatus.NOT_STARTED);
    }
}
