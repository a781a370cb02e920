package nl.samenbeter.events.process;

import java.util.List;
import nl.samenbeter.events.EventSteps;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model for who gets a task and at its gateway. Public for the engine's sake. */
@Component("networkEventPeople")
public class NetworkEventPeople {

    private final EventSteps steps;

    NetworkEventPeople(EventSteps steps) {
        this.steps = steps;
    }

    public boolean perSchool(DelegateExecution execution) {
        return steps.isBootcamp(NetworkEventProcess.event(execution));
    }

    public List<String> schools(DelegateExecution execution) {
        return steps.schools(NetworkEventProcess.event(execution));
    }

    public List<String> teams(DelegateExecution execution) {
        return steps.teams(NetworkEventProcess.event(execution));
    }

    /** Of the school that this task is for. */
    public List<String> leadersAndCoaches(DelegateExecution execution) {
        return steps.leadersAndCoaches(SchoolId.of(NetworkEventTaskSubjects.part(execution)));
    }

    /** Of the team that this task is for. */
    public List<String> team(DelegateExecution execution) {
        return steps.team(TeamId.of(NetworkEventTaskSubjects.part(execution)));
    }

    public String office(DelegateExecution execution) {
        return steps.office();
    }
}
