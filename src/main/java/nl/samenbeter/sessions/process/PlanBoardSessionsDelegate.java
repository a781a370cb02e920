package nl.samenbeter.sessions.process;

import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.sessions.BoardSessionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("planBoardSessionsDelegate")
class PlanBoardSessionsDelegate implements JavaDelegate {

    private final BoardSessionSteps steps;

    PlanBoardSessionsDelegate(BoardSessionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var block = steps.plan(ProgrammeVariables.plannedNext(execution));
        ProgrammeVariables.handOver(execution, block.text());
    }
}
