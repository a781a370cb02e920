package nl.samenbeter.voices;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.security.Role;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskSubject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engine's door to asking others. Safe to repeat. */
@Service
@Transactional
public class VoiceSteps {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceSteps.class);
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final String KIND = "arena";
    private static final int MINUTES = 15;

    private final Voices voices;
    private final SurveyPaper paper;
    private final SurveyKeys keys;
    private final SchoolCalendars calendars;

    VoiceSteps(Voices voices, SurveyPaper paper, SurveyKeys keys, SchoolCalendars calendars) {
        this.voices = voices;
        this.paper = paper;
        this.keys = keys;
        this.calendars = calendars;
    }

    @Transactional(readOnly = true)
    public boolean isOpenSurvey(VoiceId id) {
        Voice voice = find(id);
        return voice.kind() == VoiceKind.SURVEY && voice.status() == VoiceStatus.OPEN;
    }

    @Transactional(readOnly = true)
    public Date closesAt(VoiceId id) {
        return Date.from(find(id).survey().closesAt());
    }

    /** Nobody answered: then nobody waits for what comes of it. */
    @Transactional(readOnly = true)
    public boolean somethingHeard(VoiceId id) {
        Integer taken = find(id).taken();
        return taken == null || taken > 0;
    }

    @Transactional(readOnly = true)
    public Date reportDueAt(VoiceId id) {
        Voice voice = find(id);
        SchoolCalendar calendar = calendars.of(voice.place().school());
        LocalDate due = voice.reportDueOn();
        return Date.from((due == null ? VoiceRules.reportDue(calendar, voice.askedOn()) : due)
                .atTime(END_OF_DAY)
                .atZone(calendar.zone())
                .toInstant());
    }

    /** Also the coach, should whoever asked give the task back. */
    @Transactional(readOnly = true)
    public List<String> candidates(VoiceId id) {
        return List.of(
                TaskGroups.of(Role.COACH, find(id).place().team()),
                TaskGroups.of(Role.MEMBER, find(id).place().team()));
    }

    @Transactional(readOnly = true)
    public TaskSubject subject(VoiceId id) {
        Voice.Place place = find(id).place();
        ZoneId zone = calendars.of(place.school()).zone();
        return new TaskSubject(place.school(), place.team(), place.programme(), null, null, KIND, MINUTES, zone);
    }

    /**
     * Opens all envelopes, writes the answers in random order and destroys the key once that is committed.
     *
     * @return false when it was closed before
     */
    public boolean close(VoiceId id) {
        Voice survey = voices.findToChange(id).orElseThrow(() -> new IllegalStateException("no survey " + id));
        destroyKeyAfterCommit(id);
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
        Optional<byte[]> key = keys.find(id);
        List<SurveyAnswers> answers = new ArrayList<>();
        for (byte[] envelope : key.isPresent() ? envelopes : List.<byte[]>of()) {
            try {
                answers.add(AnswerCodec.read(SurveySeal.open(key.get(), id, envelope)));
            } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
                // counted by the caller; the cause could carry what was written
            }
        }
        return answers;
    }

    private void destroyKeyAfterCommit(VoiceId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.destroy(id);
            }
        });
    }

    private Voice find(VoiceId id) {
        return voices.findById(id).orElseThrow(() -> new IllegalStateException("no voice " + id));
    }
}
