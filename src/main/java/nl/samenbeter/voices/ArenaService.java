package nl.samenbeter.voices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskWork;
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
    private final ArenaTasks tasks;
    private final TaskWork work;
    private final ProgrammePlaces places;
    private final SchoolCalendars calendars;
    private final FollowUps followUps;
    private final VoiceWorkflow workflow;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    ArenaService(
            Voices voices,
            VoiceLines lines,
            ArenaTasks tasks,
            TaskWork work,
            ProgrammePlaces places,
            SchoolCalendars calendars,
            FollowUps followUps,
            VoiceWorkflow workflow,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.voices = voices;
        this.lines = lines;
        this.tasks = tasks;
        this.work = work;
        this.places = places;
        this.calendars = calendars;
        this.followUps = followUps;
        this.workflow = workflow;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * Begins an arena; that of the plan, when it is about its time and nobody has begun it.
     *
     * @throws DomainException {@code voices.askedMissing}, {@code shared.textTooLong}
     */
    @PreAuthorize("@programmeAccess.may(#arena.programme(), 'VOICES_ASK')")
    public VoiceId hold(HoldArena arena) {
        Voice.Place place = place(arena.programme());
        LocalDate today = today(place.school());
        PlanItemId item = tasks.planned(arena.programme(), today).orElse(null);
        return voices.save(Voice.arena(VoiceId.next(), place, arena.asked(), today, item))
                .id();
    }

    /**
     * Begins the arena of a task; when somebody already has, it is theirs.
     *
     * @throws DomainException {@code voices.askedMissing}, {@code shared.textTooLong}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public VoiceId begin(TaskId task, String asked) {
        return tasks.arena(task)
                .orElseGet(() -> {
                    Voice.Place place = place(tasks.programme(task));
                    return voices.save(
                            Voice.arena(VoiceId.next(), place, asked, today(place.school()), tasks.planItem(task)));
                })
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
     * What was heard stands; from here on those who came wait for what comes of it. Finishes the task of the arena too, if
     * that is the reader's.
     *
     * @return whether there was such a task
     * @throws DomainException {@code voices.nothingHeard}, {@code voices.arenaOver}
     */
    @PreAuthorize("@voiceAccess.may(#arena, 'VOICES_ASK')")
    public boolean finish(VoiceId arena) {
        Voice voice = voices.findToChange(arena).orElseThrow();
        voice.mustBeHeard();
        Optional<TaskId> task = tasks.mine(voice);
        task.ifPresentOrElse(mine -> work.finish(mine, () -> over(voice)), () -> over(voice));
        return task.isPresent();
    }

    /**
     * Finishes the task of an arena, and the arena if it is not over yet.
     *
     * @throws DomainException {@code voices.arenaNotBegun}, {@code voices.nothingHeard}, {@code tasks.*} when it has ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public void finish(TaskId task) {
        Voice voice = tasks.arena(task)
                .flatMap(found -> voices.findToChange(found.id()))
                .orElseThrow(() -> new DomainException("voices.arenaNotBegun"));
        work.finish(task, () -> {
            if (voice.status() == VoiceStatus.OPEN) {
                over(voice);
            }
        });
    }

    private void over(Voice voice) {
        if (!lines.existsByVoiceId(voice.id())) {
            throw new DomainException("voices.nothingHeard");
        }
        voice.finishArena(VoiceRules.reportDue(calendars.of(voice.place().school()), voice.askedOn()));
        voices.save(voice);
        workflow.asked(voice.id(), currentUser.requirePerson());
    }

    private Voice.Place place(ProgrammeId programme) {
        var found = places.of(programme).orElseThrow();
        return new Voice.Place(found.school(), found.team(), programme);
    }

    private LocalDate today(SchoolId school) {
        return LocalDate.now(programmeClock.withZone(calendars.of(school).zone()));
    }
}
