package nl.samenbeter.programme;

import java.util.Date;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's door to decisions about a programme, which never lapse (rulings 7): when somebody is reminded of one, and the
 * reminder itself. Asked as long as the decision is open. Safe to repeat.
 */
@Service
@Transactional
public class DecisionSteps {

    private final Programmes programmes;
    private final PlanMoments moments;
    private final ProgrammeNotices notices;

    DecisionSteps(Programmes programmes, PlanMoments moments, ProgrammeNotices notices) {
        this.programmes = programmes;
        this.moments = moments;
        this.notices = notices;
    }

    public Date startRemindsAt(ProgrammeId id) {
        return Date.from(moments.startRemindsAt(id));
    }

    public Date continuationRemindsAt(ProgrammeId id) {
        return Date.from(moments.continuationRemindsAt(id));
    }

    /** Consent and time are two decisions with one moment: one message for both. */
    public void remindOfStart(ProgrammeId id) {
        notices.decideBeforeStart(programme(id));
    }

    public void remindOfContinuation(ProgrammeId id) {
        Programme programme = programme(id);
        notices.decideContinuation(
                programme,
                moments.continuationDueAt(id).atZone(programme.zone()).toLocalDate());
    }

    private Programme programme(ProgrammeId id) {
        return programmes.findById(id).orElseThrow(() -> new IllegalStateException("no programme " + id));
    }
}
