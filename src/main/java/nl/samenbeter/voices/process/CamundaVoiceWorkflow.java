package nl.samenbeter.voices.process;

import java.time.Clock;
import java.util.Date;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceWorkflow;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaVoiceWorkflow implements VoiceWorkflow {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final EngineUser engineUser;
    private final Clock programmeClock;

    CamundaVoiceWorkflow(
            RuntimeService runtimeService,
            ManagementService managementService,
            EngineUser engineUser,
            Clock programmeClock) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.engineUser = engineUser;
        this.programmeClock = programmeClock;
    }

    @Override
    public void asked(VoiceId voice, PersonId by) {
        engineUser.acting(by, () -> runtimeService.startProcessInstanceByKey(VoiceProcess.KEY, voice.text()));
    }

    @Override
    public void closed(VoiceId survey) {
        String process = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(VoiceProcess.KEY)
                .processInstanceBusinessKey(survey.text())
                .singleResult()
                .getId();
        managementService
                .createJobQuery()
                .processInstanceId(process)
                .activityId(VoiceProcess.EVENT_SURVEY_CLOSES)
                .list()
                .forEach(job -> managementService.setJobDuedate(job.getId(), Date.from(programmeClock.instant())));
    }
}
