package nl.samenbeter.visits;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the form of a visit that was held, opens what comes of it, and asks to share. Asks nobody's rights. */
@Component
class VisitClosing {

    private static final Set<FollowUpKind> FITTING =
            EnumSet.of(FollowUpKind.ACTION, FollowUpKind.ATTENTION_POINT, FollowUpKind.PREPARATION_TOPIC);

    private final VisitForms forms;
    private final FollowUps followUps;
    private final VisitNotices notices;
    private final Clock programmeClock;

    VisitClosing(VisitForms forms, FollowUps followUps, VisitNotices notices, Clock programmeClock) {
        this.forms = forms;
        this.followUps = followUps;
        this.notices = notices;
        this.programmeClock = programmeClock;
    }

    /** What may come of a visit, as far as a room keeps it. */
    Set<FollowUpKind> offered() {
        var kinds = EnumSet.copyOf(FITTING);
        kinds.retainAll(followUps.kinds());
        return kinds;
    }

    /** @throws DomainException as the form and the follow-up say; {@code visits.sharingNeedsHost} */
    void close(Visit visit, @Nullable CloseVisit close) {
        if (close == null) {
            throw new DomainException("visits.questionMissing");
        }
        VisitForm form = forms.findById(visit.id()).orElseGet(() -> VisitForm.of(visit));
        Instant now = programmeClock.instant();
        form.write(close.form(), now);
        boolean readable = form.talk(now);
        if (visit.host() == null && close.sharing() != Sharing.NO) {
            throw new DomainException("visits.sharingNeedsHost");
        }
        form.share(close.sharing());
        if (close.followUp() != null) {
            form.leadsTo(close.followUp(), open(visit, close.followUp(), close.title()));
        }
        forms.save(form);
        if (readable) {
            notices.readable(visit);
        }
        if (close.sharing() != Sharing.NO) {
            notices.sharingAsked(visit, visit.visitor());
        }
        notices.changed(visit);
    }

    private UUID open(Visit visit, FollowUpKind kind, @Nullable String title) {
        if (!FITTING.contains(kind)) {
            throw new IllegalArgumentException("a visit does not lead to " + kind);
        }
        return followUps.open(new FollowUp(
                kind,
                visit.school(),
                visit.team(),
                visit.programme(),
                title == null ? "" : title,
                visit.visitor(),
                null,
                null));
    }
}
