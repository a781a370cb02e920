package nl.samenbeter.preparations.process;

import nl.samenbeter.preparations.PreparationSteps;
import nl.samenbeter.programme.process.ProgrammeVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openPreparationDelegate")
class OpenPreparationDelegate implements JavaDelegate {

    private final PreparationSteps steps;

    OpenPreparationDelegate(PreparationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var preparation = steps.open(ProgrammeVariables.plannedNext(execution));
        ProgrammeVariables.handOver(execution, preparation.text());
    }
}
