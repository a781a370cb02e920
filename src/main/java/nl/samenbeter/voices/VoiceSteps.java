package nl.samenbeter.voices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.security.Role;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskSubject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door to asking others. Safe to repeat. */
@Service
@Transactional
public class VoiceSteps {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final String KIND = "arena";
    private static final int MINUTES = 15;

    private final Voices voices;
    private final SurveyClosing closing;
    private final SchoolCalendars calendars;

    VoiceSteps(Voices voices, SurveyClosing closing, SchoolCalendars calendars) {
        this.voices = voices;
        this.closing = closing;
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

    /** Opens the envelopes of a survey that is not closed yet. */
    public void close(VoiceId id) {
        closing.close(id);
    }

    private Voice find(VoiceId id) {
        return voices.findById(id).orElseThrow(() -> new IllegalStateException("no voice " + id));
    }
}
