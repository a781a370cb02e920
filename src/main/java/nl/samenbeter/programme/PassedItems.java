package nl.samenbeter.programme;

import java.time.Clock;
import java.util.List;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the plan, its history and its people hear when an administrator passes a step. For the engine; asks nobody's rights. */
@Component
public class PassedItems {

    /** Code with the text {@code programme.skipped.<code>}. */
    private static final String BY_ADMIN = "byAdmin";

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammeEvents events;
    private final Changes changes;
    private final Clock programmeClock;

    PassedItems(Programmes programmes, PlanItems items, ProgrammeEvents events, Changes changes, Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.events = events;
        this.changes = changes;
        this.programmeClock = programmeClock;
    }

    /**
     * Without reading the item, which may be what is broken. One that is over already stays as it is: only the process had
     * not heard of it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passed(PlanRef ref, PersonId by) {
        items.skip(
                ref.programme(),
                ref.runNumber(),
                ref.weekNumber(),
                ref.element(),
                BY_ADMIN,
                PlanItemStatus.before(PlanItemStatus.SKIPPED),
                programmeClock.instant());
        Programme programme = programmes.findById(ref.programme()).orElseThrow();
        events.happened(programme, "stepPassed", by);
        changes.changed(ChangeKind.PLAN, List.of(ChangeScope.of(programme.team())));
    }
}
