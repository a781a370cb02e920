package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("startNextCycleDelegate")
class StartNextCycleDelegate implements JavaDelegate {

    private final ProgrammeSteps steps;

    StartNextCycleDelegate(ProgrammeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.startNextCycle(ProgrammeVariables.programme(execution), ProgrammeVariables.runNumber(execution));
    }
}
