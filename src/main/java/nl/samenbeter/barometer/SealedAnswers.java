package nl.samenbeter.barometer;

import java.util.Map;
import java.util.Optional;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** Nothing leads back from a sealed envelope to the one who filled it (rulings 24). */
@Component
class SealedAnswers implements TaskReopening {

    @Override
    public Optional<TakingBack> look(Finished task) {
        return task.formKey().startsWith("barometer/")
                ? Optional.of(TakingBack.impossible("tasks.undoSealed"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        throw new IllegalStateException("sealed");
    }
}
