package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.programme.Readiness;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the models at gateways. Public for the engine's sake. */
@Component("programmeGates")
public class ProgrammeGates {

    private final ProgrammeSteps steps;

    ProgrammeGates(ProgrammeSteps steps) {
        this.steps = steps;
    }

    public boolean consentRecorded(DelegateExecution execution) {
        return steps.consentRecorded(ProgrammeVariables.programme(execution));
    }

    /** Whether this run has the element: the arena only every fourth cycle, the year barometer only once a year. */
    public boolean planned(DelegateExecution execution, String element) {
        return steps.isPlanned(ProgrammeVariables.planRef(execution, element));
    }

    public boolean holdsWeek(DelegateExecution execution, int week) {
        return steps.holdsWeek(ProgrammeVariables.programme(execution), ProgrammeVariables.runNumber(execution), week);
    }

    public boolean mustWait(DelegateExecution execution, String element) {
        return readiness(execution, element) == Readiness.WAITING;
    }

    public boolean missed(DelegateExecution execution, String element) {
        return readiness(execution, element) == Readiness.MISSED;
    }

    private Readiness readiness(DelegateExecution execution, String element) {
        return steps.readiness(ProgrammeVariables.planRef(execution, element));
    }

    public boolean readyToStart(DelegateExecution execution) {
        return steps.readyToStart(ProgrammeVariables.programme(execution));
    }
}
