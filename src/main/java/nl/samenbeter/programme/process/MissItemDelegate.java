package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("missItemDelegate")
class MissItemDelegate implements JavaDelegate {

    private final ProgrammeSteps steps;

    MissItemDelegate(ProgrammeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.missed(ProgrammeVariables.plannedNext(execution));
    }
}
