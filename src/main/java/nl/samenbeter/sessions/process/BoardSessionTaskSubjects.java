package nl.samenbeter.sessions.process;

import java.util.Set;
import nl.samenbeter.sessions.BoardSessionBlockId;
import nl.samenbeter.sessions.BoardSessionSteps;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** A block's task is about its plan item. */
@Component
class BoardSessionTaskSubjects implements TaskSubjects {

    private final BoardSessionSteps steps;

    BoardSessionTaskSubjects(BoardSessionSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(BoardSessionWeekProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(BoardSessionBlockId.of(facts.businessKey()));
    }
}
