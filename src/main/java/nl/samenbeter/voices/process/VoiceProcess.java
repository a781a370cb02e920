package nl.samenbeter.voices.process;

import nl.samenbeter.voices.VoiceId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class VoiceProcess {

    public static final String KEY = "VoiceProcess";
    public static final String EVENT_SURVEY_CLOSES = "event_surveyCloses";
    public static final String USER_TASK_REPORT_BACK = "userTask_reportBack";

    private VoiceProcess() {}

    static VoiceId voice(DelegateExecution execution) {
        return VoiceId.of(execution.getProcessBusinessKey());
    }
}
