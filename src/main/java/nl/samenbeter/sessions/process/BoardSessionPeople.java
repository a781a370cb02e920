package nl.samenbeter.sessions.process;

import java.util.Date;
import java.util.List;
import nl.samenbeter.sessions.BoardSessionBlockId;
import nl.samenbeter.sessions.BoardSessionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Called by the model for who leads the sessions and until when. Public for the engine's sake. */
@Component("boardSessionPeople")
public class BoardSessionPeople {

    private final BoardSessionSteps steps;

    BoardSessionPeople(BoardSessionSteps steps) {
        this.steps = steps;
    }

    public @Nullable String leader(DelegateExecution execution) {
        return steps.leader(block(execution));
    }

    public List<String> candidates(DelegateExecution execution) {
        return steps.candidates(block(execution));
    }

    public Date dueAt(DelegateExecution execution) {
        return steps.dueAt(block(execution));
    }

    public Date fallbackAt(DelegateExecution execution) {
        return steps.fallbackAt(block(execution));
    }

    private static BoardSessionBlockId block(DelegateExecution execution) {
        return BoardSessionBlockId.of(execution.getProcessBusinessKey());
    }
}
