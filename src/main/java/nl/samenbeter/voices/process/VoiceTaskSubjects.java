package nl.samenbeter.voices.process;

import java.util.Set;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import nl.samenbeter.voices.VoiceId;
import nl.samenbeter.voices.VoiceSteps;
import org.springframework.stereotype.Component;

/** The report is about whoever was asked. */
@Component
class VoiceTaskSubjects implements TaskSubjects {

    private final VoiceSteps steps;

    VoiceTaskSubjects(VoiceSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(VoiceProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(VoiceId.of(facts.businessKey()));
    }
}
