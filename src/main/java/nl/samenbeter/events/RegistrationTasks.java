package nl.samenbeter.events;

import java.util.Map;
import java.util.Optional;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** A team's registration is changed and withdrawn on the page of its meeting, before and after the ten minutes. */
@Component
class RegistrationTasks implements TaskReopening {

    @Override
    public Optional<TakingBack> look(Finished task) {
        return task.formKey().equals(EventForms.REGISTER)
                ? Optional.of(TakingBack.impossible("events.undoOnPage"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        throw new IllegalStateException("registered");
    }
}
