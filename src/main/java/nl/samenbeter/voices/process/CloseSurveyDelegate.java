package nl.samenbeter.voices.process;

import nl.samenbeter.voices.VoiceSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeSurveyDelegate")
class CloseSurveyDelegate implements JavaDelegate {

    private final VoiceSteps steps;

    CloseSurveyDelegate(VoiceSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(VoiceProcess.voice(execution));
    }
}
