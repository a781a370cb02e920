package nl.samenbeter.programme;

import java.util.Map;
import java.util.Optional;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** Says of the programme's forms that cannot be taken back why not. */
@Component
class DecidedTasks implements TaskReopening {

    private static final Map<String, String> WHY = Map.of(
            "programme/record-consent", "tasks.undoDecided",
            "programme/free-time", "tasks.undoDecided",
            "programme/hand-over-cycle", "tasks.undoDecided",
            "programme/set-up-board", "tasks.undoSeen");

    @Override
    public Optional<TakingBack> look(Finished task) {
        return Optional.ofNullable(WHY.get(task.formKey())).map(TakingBack::impossible);
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        throw new IllegalStateException("decided");
    }
}
