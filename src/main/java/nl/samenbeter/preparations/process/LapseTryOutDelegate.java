package nl.samenbeter.preparations.process;

import nl.samenbeter.preparations.TryOutSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("lapseTryOutDelegate")
class LapseTryOutDelegate implements JavaDelegate {

    private final TryOutSteps steps;

    LapseTryOutDelegate(TryOutSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.lapse(TryOutProcess.tryOut(execution));
    }
}
