package nl.samenbeter.voices;

import java.util.Map;
import java.util.Optional;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** An arena that is over cannot be taken back: the guests wait for what comes of it. */
@Component
class ArenaReopening implements TaskReopening {

    @Override
    public Optional<TakingBack> look(Finished task) {
        return task.formKey().equals("voices/hold-arena")
                ? Optional.of(TakingBack.impossible("voices.guestsWait"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        throw new IllegalStateException("an arena stays over");
    }
}
