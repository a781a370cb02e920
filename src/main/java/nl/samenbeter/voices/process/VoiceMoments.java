package nl.samenbeter.voices.process;

import java.util.Date;
import java.util.List;
import nl.samenbeter.voices.VoiceSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model at its gateways, for its moments and for whose the task is. Public for the engine's sake. */
@Component("voiceMoments")
public class VoiceMoments {

    private final VoiceSteps steps;

    VoiceMoments(VoiceSteps steps) {
        this.steps = steps;
    }

    public boolean isOpenSurvey(DelegateExecution execution) {
        return steps.isOpenSurvey(VoiceProcess.voice(execution));
    }

    public boolean somethingHeard(DelegateExecution execution) {
        return steps.somethingHeard(VoiceProcess.voice(execution));
    }

    public Date closesAt(DelegateExecution execution) {
        return steps.closesAt(VoiceProcess.voice(execution));
    }

    public Date reportDueAt(DelegateExecution execution) {
        return steps.reportDueAt(VoiceProcess.voice(execution));
    }

    public List<String> candidates(DelegateExecution execution) {
        return steps.candidates(VoiceProcess.voice(execution));
    }
}
