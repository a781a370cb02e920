package nl.samenbeter.programme.process;

import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The few variables of the programme's processes, each with its name and type in one place (rulings 4). */
public final class ProgrammeVariables {

    public static final String RUN_NUMBER = "runNumber";
    public static final String WEEK_NUMBER = "weekNumber";
    /** Element that carries the plan item, where the step itself does not. */
    public static final String PLAN_ELEMENT = "planElement";

    private ProgrammeVariables() {}

    public static ProgrammeId programme(DelegateExecution execution) {
        return ProgrammeId.of(execution.getProcessBusinessKey());
    }

    public static PlanRef planRef(DelegateExecution execution, String element) {
        return new PlanRef(
                programme(execution),
                runNumber(execution),
                execution.hasVariable(WEEK_NUMBER) ? number(execution, WEEK_NUMBER) : null,
                element);
    }

    public static int runNumber(DelegateExecution execution) {
        return number(execution, RUN_NUMBER);
    }

    /** A number written in a model is a long, one set by code an integer. */
    private static int number(DelegateExecution execution, String variable) {
        return ((Number) execution.getVariable(variable)).intValue();
    }

    /** For a step that prepares the call activity named in its input parameter. */
    public static PlanRef plannedNext(DelegateExecution execution) {
        return planRef(execution, (String) execution.getVariable(PLAN_ELEMENT));
    }

    /** Where such a step leaves the id of what it made, as business key for the call activity. */
    public static void handOver(DelegateExecution execution, String businessKey) {
        String name = execution.getVariable(PLAN_ELEMENT) + "_key";
        execution.getProcessInstance().setVariable(name, businessKey);
    }
}
