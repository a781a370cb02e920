package nl.samenbeter.talks.process;

import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.talks.CoachTalkSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openCoachTalksDelegate")
class OpenCoachTalksDelegate implements JavaDelegate {

    private final CoachTalkSteps steps;

    OpenCoachTalksDelegate(CoachTalkSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var talks = steps.open(ProgrammeVariables.plannedNext(execution));
        ProgrammeVariables.handOver(execution, talks.text());
    }
}
