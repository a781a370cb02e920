package nl.samenbeter.programme.process;

import java.util.Date;
import nl.samenbeter.programme.DecisionSteps;
import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the models: every timer and due date is an absolute moment of the plan. Public for the engine's sake. */
@Component("programmeTimeline")
public class ProgrammeTimeline {

    private final ProgrammeSteps steps;
    private final DecisionSteps decisions;

    ProgrammeTimeline(ProgrammeSteps steps, DecisionSteps decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    public Date opensAt(DelegateExecution execution, String element) {
        return steps.opensAt(ProgrammeVariables.planRef(execution, element));
    }

    public Date dueAt(DelegateExecution execution, String element) {
        return steps.dueAt(ProgrammeVariables.planRef(execution, element));
    }

    public Date lapsesAt(DelegateExecution execution, String element) {
        return steps.lapsesAt(ProgrammeVariables.planRef(execution, element));
    }

    public boolean goesAhead(DelegateExecution execution, String element) {
        return steps.goesAhead(ProgrammeVariables.planRef(execution, element));
    }

    public Date startsAt(DelegateExecution execution) {
        return steps.startsAt(ProgrammeVariables.programme(execution));
    }

    /** Decisions of the preparation are due when the gate before week 1 looks at them. */
    public Date decideBy(DelegateExecution execution) {
        return startsAt(execution);
    }

    /** When leadership is reminded of what it has to decide before the start. */
    public Date startRemindsAt(DelegateExecution execution) {
        return decisions.startRemindsAt(ProgrammeVariables.programme(execution));
    }

    public Date continuationRemindsAt(DelegateExecution execution) {
        return decisions.continuationRemindsAt(ProgrammeVariables.programme(execution));
    }

    public Date weekBeginsAt(DelegateExecution execution, int week) {
        return steps.weekBeginsAt(
                ProgrammeVariables.programme(execution), ProgrammeVariables.runNumber(execution), week);
    }

    public Date weekOverAt(DelegateExecution execution, int week) {
        return steps.weekOverAt(ProgrammeVariables.programme(execution), ProgrammeVariables.runNumber(execution), week);
    }

    public Date continuationDueAt(DelegateExecution execution) {
        return steps.continuationDueAt(ProgrammeVariables.programme(execution));
    }

    public Date continuationOpensAt(DelegateExecution execution) {
        return steps.continuationOpensAt(ProgrammeVariables.programme(execution));
    }

    public Date nextLookAt(DelegateExecution execution, String element) {
        return steps.nextLookAt(ProgrammeVariables.planRef(execution, element));
    }
}
