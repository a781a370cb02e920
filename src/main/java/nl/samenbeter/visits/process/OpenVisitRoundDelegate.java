package nl.samenbeter.visits.process;

import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.visits.VisitSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openVisitRoundDelegate")
class OpenVisitRoundDelegate implements JavaDelegate {

    private final VisitSteps steps;

    OpenVisitRoundDelegate(VisitSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var round = steps.open(ProgrammeVariables.plannedNext(execution));
        ProgrammeVariables.handOver(execution, round.text());
    }
}
