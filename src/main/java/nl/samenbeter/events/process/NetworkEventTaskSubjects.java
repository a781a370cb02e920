package nl.samenbeter.events.process;

import java.util.Set;
import nl.samenbeter.events.EventSteps;
import nl.samenbeter.events.NetworkEventId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** A meeting's task is about a school or a team: the one that its instance of the multiple task stands for. */
@Component
class NetworkEventTaskSubjects implements TaskSubjects {

    private final EventSteps steps;

    NetworkEventTaskSubjects(EventSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(NetworkEventProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        var event = NetworkEventId.of(facts.businessKey());
        String part = facts.part();
        if (part == null) {
            return steps.subject(event, null, null);
        }
        return facts.element().equals(NetworkEventProcess.USER_TASK_REGISTER_SCHOOL)
                ? steps.subject(event, SchoolId.of(part), null)
                : steps.subject(event, null, TeamId.of(part));
    }

    static String part(DelegateExecution execution) {
        return (String) execution.getVariable("part");
    }
}
