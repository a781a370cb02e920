package nl.samenbeter.voices;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of those who hold an arena: writing down what is heard, sorting it, and choosing what to do with it. */
@Service
@Transactional
public class ArenaService {

    static final int MOST_LINES = 60;

    private final Voices voices;
    private final VoiceLines lines;
    private final ProgrammePlaces places;
    private final SchoolCalendars calendars;
    private final FollowUps followUps;
    private final VoiceWorkflow workflow;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    ArenaService(
            Voices voices,
            VoiceLines lines,
            ProgrammePlaces places,
            SchoolCalendars calendars,
            FollowUps followUps,
            VoiceWorkflow workflow,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.voices = voices;
        this.lines = lines;
        this.places = places;
        this.calendars = calendars;
        this.followUps = followUps;
        this.workflow = workflow;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /** @throws DomainException {@code voices.askedMissing}, {@code shared.textTooLong} */
    @PreAuthorize("@programmeAccess.may(#arena.programme(), 'VOICES_ASK')")
    public VoiceId hold(HoldArena arena) {
        var found = places.of(arena.programme()).orElseThrow();
        var place = new Voice.Place(found.school(), found.team(), arena.programme());
        return voices.save(Voice.arena(VoiceId.next(), place, arena.asked(), today(found.school())))
                .id();
    }

    /** @throws DomainException {@code voices.arenaOver}, {@code voices.lineMissing}, {@code voices.tooManyLines} */
    @PreAuthorize("@voiceAccess.may(#arena, 'VOICES_ASK')")
    public void hear(VoiceId arena, String words) {
        Voice voice = voices.findToChange(arena).orElseThrow();
        voice.mustBeHeard();
        var before = lines.findByVoiceIdOrderByPosition(arena);
        if (before.size() >= MOST_LINES) {
            throw new DomainException("voices.tooManyLines", MOST_LINES);
        }
        int next = before.isEmpty() ? 1 : before.getLast().position() + 1;
        lines.save(VoiceLine.heard(voice, next, words));
    }

    /** @throws DomainException {@code voices.arenaOver} */
    @PreAuthorize("@voiceAccess.may(#line, 'VOICES_ASK')")
    public void sort(VoiceLineId line, @Nullable Grade feasible, @Nullable Grade effect) {
        VoiceLine heard = lines.findById(line).orElseThrow();
        voices.findToChange(heard.voice()).orElseThrow().mustBeHeard();
        heard.sort(feasible, effect);
        lines.save(heard);
    }

    /** @throws DomainException {@code voices.arenaOver} */
    @PreAuthorize("@voiceAccess.may(#line, 'VOICES_ASK')")
    public void remove(VoiceLineId line) {
        VoiceLine heard = lines.findById(line).orElseThrow();
        voices.findToChange(heard.voice()).orElseThrow().mustBeHeard();
        lines.delete(heard);
    }

    /**
     * Makes something of what was heard, in another room.
     *
     * @param title typed for it
     * @throws DomainException {@code voices.alreadyFollowed}, and what {@link FollowUps#open} refuses
     */
    @PreAuthorize("@voiceAccess.may(#line, 'VOICES_ASK')")
    public void follow(VoiceLineId line, FollowUpKind kind, String title) {
        VoiceLine heard = lines.findById(line).orElseThrow();
        Voice arena = voices.findToChange(heard.voice()).orElseThrow();
        heard.became(kind);
        Voice.Place place = arena.place();
        followUps.open(new FollowUp(kind, place.school(), place.team(), place.programme(), title, null, null, null));
        lines.save(heard);
    }

    /**
     * What was heard stands; from here on those who came wait for what comes of it.
     *
     * @throws DomainException {@code voices.nothingHeard}, {@code voices.arenaOver}
     */
    @PreAuthorize("@voiceAccess.may(#arena, 'VOICES_ASK')")
    public void finish(VoiceId arena) {
        Voice voice = voices.findToChange(arena).orElseThrow();
        if (!lines.existsByVoiceId(arena)) {
            throw new DomainException("voices.nothingHeard");
        }
        voice.finishArena(VoiceRules.reportDue(calendars.of(voice.place().school()), voice.askedOn()));
        voices.save(voice);
        workflow.asked(arena, currentUser.requirePerson());
    }

    private LocalDate today(SchoolId school) {
        return LocalDate.now(programmeClock.withZone(calendars.of(school).zone()));
    }
}
