package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model at gateways. Public for the engine's sake. */
@Component("schoolYearGates")
public class SchoolYearGates {

    private static final String GO = "go";

    private final YearSteps steps;

    SchoolYearGates(YearSteps steps) {
        this.steps = steps;
    }

    public boolean hasStartPhase(DelegateExecution execution) {
        return steps.hasStartPhase(YearVariables.plan(execution));
    }

    public boolean goes(DelegateExecution execution, String decision, String tranche) {
        return GO.equals(execution.getVariable(decision))
                && steps.isStillPossible(YearVariables.plan(execution), tranche);
    }

    public boolean isIndependent(DelegateExecution execution) {
        return steps.isIndependent(YearVariables.plan(execution));
    }
}
