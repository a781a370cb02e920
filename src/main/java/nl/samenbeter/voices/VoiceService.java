package nl.samenbeter.voices;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.sealing.Seal;
import nl.samenbeter.sealing.SealKeys;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of those who ask: opening and closing a survey, and telling those asked what comes of it. */
@Service
@Transactional
public class VoiceService {

    private final Voices voices;
    private final SurveyClosing closing;
    private final SealKeys keys;
    private final SurveyResults results;
    private final ProgrammePlaces places;
    private final SchoolCalendars calendars;
    private final VoiceWorkflow workflow;
    private final TaskQueries tasks;
    private final TaskWork work;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    VoiceService(
            Voices voices,
            SurveyClosing closing,
            SealKeys keys,
            SurveyResults results,
            ProgrammePlaces places,
            SchoolCalendars calendars,
            VoiceWorkflow workflow,
            TaskQueries tasks,
            TaskWork work,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.voices = voices;
        this.closing = closing;
        this.keys = keys;
        this.results = results;
        this.places = places;
        this.calendars = calendars;
        this.workflow = workflow;
        this.tasks = tasks;
        this.work = work;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * Opens a survey for one class, from now.
     *
     * @throws DomainException {@code voices.askedMissing}, {@code voices.tooFew} below ten people, {@code voices.tooMany},
     *     {@code voices.minutesOutOfRange}
     */
    @PreAuthorize("@programmeAccess.may(#open.programme(), 'VOICES_ASK')")
    public VoiceId open(OpenSurvey open) {
        mustBePossible(open);
        Voice.Place place = place(open.programme());
        VoiceId id = VoiceId.next();
        Seal.KeyPair pair = Seal.newKeyPair();
        keys.destroyIfRolledBack(SealedSurveys.KIND.of(id));
        keys.keep(SealedSurveys.KIND.of(id), pair.privateKey());
        voices.save(Voice.survey(
                id,
                place,
                open.asked(),
                today(place.school()),
                new Voice.Survey(
                        SurveyCode.next(),
                        open.expected(),
                        programmeClock.instant().plus(Duration.ofMinutes(open.minutes())),
                        pair.publicKey())));
        workflow.asked(id, currentUser.requirePerson());
        return id;
    }

    private static void mustBePossible(OpenSurvey open) {
        if (open.expected() < SurveyResults.FEWEST) {
            throw new DomainException("voices.tooFew", SurveyResults.FEWEST);
        }
        if (open.expected() > OpenSurvey.MOST) {
            throw new DomainException("voices.tooMany", OpenSurvey.MOST);
        }
        if (open.minutes() < OpenSurvey.SHORTEST_MINUTES || open.minutes() > OpenSurvey.LONGEST_MINUTES) {
            throw new DomainException(
                    "voices.minutesOutOfRange", OpenSurvey.SHORTEST_MINUTES, OpenSurvey.LONGEST_MINUTES);
        }
    }

    /** Takes no more answers; does nothing when it is closed already. */
    @PreAuthorize("@voiceAccess.may(#survey, 'VOICES_ASK')")
    public void close(VoiceId survey) {
        if (closing.close(survey)) {
            workflow.closed(survey);
        }
    }

    /** Words that lead to somebody, or hurt, need not be read by the team. */
    @PreAuthorize("@voiceAccess.may(#survey, 'VOICES_WITHHOLD')")
    public void withhold(VoiceId survey, VoiceWordsId words, boolean withheld) {
        results.withhold(survey, words, withheld);
    }

    /**
     * Tells those asked what comes of it, and finishes the task.
     *
     * @throws DomainException {@code voices.reportMissing}, {@code shared.textTooLong}, or how the task ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void reportBack(TaskId task, ReportBack report) {
        VoiceId id = VoiceId.of(tasks.details(task).businessKey());
        work.finish(task, () -> {
            Voice voice = voices.findToChange(id).orElseThrow(() -> new DomainException("tasks.gone"));
            voice.reportBack(report, today(voice.place().school()));
            voices.save(voice);
        });
    }

    private Voice.Place place(ProgrammeId programme) {
        return places.of(programme)
                .map(found -> new Voice.Place(found.school(), found.team(), programme))
                .orElseThrow();
    }

    private LocalDate today(SchoolId school) {
        return LocalDate.now(programmeClock.withZone(calendars.of(school).zone()));
    }
}
