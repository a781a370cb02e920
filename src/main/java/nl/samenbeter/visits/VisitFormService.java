package nl.samenbeter.visits;

import java.time.Clock;
import java.time.LocalDate;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What visitor and host write of their visit: the question before it, the facts during it, a reaction after it. */
@Service
@Transactional
public class VisitFormService {

    private final Visits visits;
    private final VisitForms forms;
    private final VisitReactions reactions;
    private final VisitFrames frames;
    private final VisitMeetings meetings;
    private final VisitNotices notices;
    private final HostAsks asks;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    VisitFormService(
            Visits visits,
            VisitForms forms,
            VisitReactions reactions,
            VisitFrames frames,
            VisitMeetings meetings,
            VisitNotices notices,
            HostAsks asks,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.visits = visits;
        this.forms = forms;
        this.reactions = reactions;
        this.frames = frames;
        this.meetings = meetings;
        this.notices = notices;
        this.asks = asks;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * Keeps the viewing question.
     *
     * @throws DomainException {@code visits.questionMissing}, {@code visits.tooLong}, {@code visits.answered}
     */
    @PreAuthorize("@visitAccess.isVisitor(#visit)")
    public void prepare(VisitId visit, @Nullable Occasion occasion, String question) {
        Visit found = planned(visit);
        VisitForm form = form(found);
        form.ask(occasion, question);
        forms.save(form);
        notices.changed(found);
    }

    /**
     * The visitor begins to watch, with a question and on the day.
     *
     * @throws DomainException as {@link #prepare}, {@code visits.calledOff}, {@code visits.dayMissing}, {@code
     *     visits.teacherNeeded}, {@code visits.hostMissing}, {@code visits.startsLater}
     */
    @PreAuthorize("@visitAccess.isVisitor(#visit)")
    public void start(VisitId visit, @Nullable Occasion occasion, String question) {
        Visit found = planned(visit);
        VisitForm form = form(found);
        form.ask(occasion, question);
        mustBeAgreedUpon(found);
        if (found.host() == null && found.teacher() == null) {
            throw new DomainException(found.kind().mayGoToTeacher() ? "visits.teacherNeeded" : "visits.hostMissing");
        }
        LocalDate day = found.day();
        if (day != null && day.isAfter(frames.of(found).today())) {
            throw new DomainException("visits.startsLater", day);
        }
        form.start(programmeClock.instant());
        forms.save(form);
        asks.follow(found);
    }

    /**
     * The two sit down; from now on the host reads it too.
     *
     * @throws DomainException {@code visits.factMissing} and as {@link #start}
     */
    @PreAuthorize("@visitAccess.isVisitor(#visit)")
    public void talk(VisitId visit, WriteForm written) {
        Visit found = planned(visit);
        mustBeAgreedUpon(found);
        VisitForm form = form(found);
        form.write(written, programmeClock.instant());
        boolean first = form.talk(programmeClock.instant());
        forms.save(form);
        asks.follow(found);
        if (first) {
            notices.readable(found);
        }
    }

    /** @throws DomainException {@code visits.notReadableYet}, {@code visits.reactionEmpty}, {@code visits.tooLong} */
    @PreAuthorize("@visitAccess.isHost(#visit)")
    public void react(VisitId visit, WriteReaction written) {
        Visit found = find(visit);
        readable(found);
        asks.answering(found, HostAsk.REACTION, currentUser.requirePerson(), () -> {
            VisitReaction reaction = reaction(found);
            reaction.write(written);
            reactions.save(reaction);
        });
        notices.reacted(found);
    }

    /**
     * How much the reader lets the team read. The team reads what both allow; taking it back takes it away at once.
     *
     * @throws DomainException {@code visits.notReadableYet}, {@code visits.sharingNeedsHost}
     */
    @PreAuthorize("@visitAccess.isOneOfTheTwo(#visit)")
    public void share(VisitId visit, Sharing how) {
        Visit found = find(visit);
        VisitForm form = readable(found);
        VisitReaction reaction = reaction(found);
        if (found.host() == null && how != Sharing.NO) {
            throw new DomainException("visits.sharingNeedsHost");
        }
        var me = currentUser.requirePerson();
        boolean asks = how.compareTo(me.equals(found.visitor()) ? reaction.sharing() : form.sharing()) > 0;
        if (me.equals(found.visitor())) {
            form.share(how);
            forms.save(form);
        } else {
            reaction.share(how);
            reactions.save(reaction);
        }
        if (asks) {
            notices.sharingAsked(found, me);
        } else {
            notices.changed(found);
        }
    }

    private void mustBeAgreedUpon(Visit visit) {
        if (meetings.state(visit) == AgreementState.CALLED_OFF) {
            throw new DomainException("visits.calledOff");
        }
        if (visit.day() == null) {
            throw new DomainException("visits.dayMissing");
        }
    }

    private VisitForm readable(Visit visit) {
        return forms.findById(visit.id())
                .filter(VisitForm::isReadableByHost)
                .orElseThrow(() -> new DomainException("visits.notReadableYet"));
    }

    private Visit planned(VisitId visit) {
        Visit found = find(visit);
        if (!found.isPlanned()) {
            throw new DomainException("visits.answered");
        }
        return found;
    }

    private Visit find(VisitId visit) {
        return visits.findById(visit).orElseThrow(() -> new DomainException("visits.gone"));
    }

    private VisitForm form(Visit visit) {
        return forms.findById(visit.id()).orElseGet(() -> VisitForm.of(visit));
    }

    private VisitReaction reaction(Visit visit) {
        return reactions.findById(visit.id()).orElseGet(() -> VisitReaction.to(visit));
    }
}
