package nl.samenbeter.monitoring;

import java.util.List;
import nl.samenbeter.monitoring.ProgressStatus.Sentence;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * One team on the screen.
 *
 * @param progress absent while the team has no programme
 */
public record TeamState(
        TeamAddress address,
        String name,
        String schoolName,
        @Nullable TeamProgress progress) {

    public TeamId team() {
        return address.team();
    }

    public ProgressStatus status() {
        return ProgressStatus.of(progress);
    }

    public List<Sentence> sentences() {
        return ProgressStatus.sentences(progress);
    }
}
