package nl.samenbeter.voices;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.sealing.Seal;
import nl.samenbeter.sealing.SealKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closing a survey, by its time or by whoever asked. */
@Component
class SurveyClosing {

    private static final Logger LOG = LoggerFactory.getLogger(SurveyClosing.class);

    private final Voices voices;
    private final SurveyPaper paper;
    private final SealKeys keys;
    private final SchoolCalendars calendars;

    SurveyClosing(Voices voices, SurveyPaper paper, SealKeys keys, SchoolCalendars calendars) {
        this.voices = voices;
        this.paper = paper;
        this.keys = keys;
        this.calendars = calendars;
    }

    /**
     * Opens all envelopes, writes the answers in random order and destroys the key once that is committed.
     *
     * @return false when it was closed before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean close(VoiceId id) {
        Voice survey = voices.findToChange(id).orElseThrow(() -> new IllegalStateException("no survey " + id));
        keys.destroyAfterCommit(SealedSurveys.KIND.of(id));
        if (survey.status() != VoiceStatus.OPEN) {
            return false;
        }
        List<byte[]> envelopes = paper.envelopes(id);
        List<SurveyAnswers> answers = unseal(id, envelopes);
        if (answers.size() < envelopes.size()) {
            LOG.error(
                    "Survey {} closed without {} of {} answers: they could not be opened",
                    id,
                    envelopes.size() - answers.size(),
                    envelopes.size());
        }
        paper.spread(survey, answers);
        survey.close(
                answers.size(), VoiceRules.reportDue(calendars.of(survey.place().school()), survey.askedOn()));
        voices.save(survey);
        return true;
    }

    private List<SurveyAnswers> unseal(VoiceId id, List<byte[]> envelopes) {
        Optional<byte[]> key = keys.find(SealedSurveys.KIND.of(id));
        List<SurveyAnswers> answers = new ArrayList<>();
        for (byte[] envelope : key.isPresent() ? envelopes : List.<byte[]>of()) {
            try {
                answers.add(AnswerCodec.read(Seal.open(key.get(), SealedSurveys.KIND.of(id), envelope)));
            } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
                // counted by the caller; the cause could carry what was written
            }
        }
        return answers;
    }
}
