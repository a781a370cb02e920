package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.Objects;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Facts;
import nl.samenbeter.programme.ProgrammeStatus;

/** What a change made of the programme itself, and whether that can be taken back as a whole. Pure. */
final class FactsBack {

    private final PlanState now;
    private final ChangeRecord change;
    private final LocalDateTime moment;

    FactsBack(PlanState now, ChangeRecord change, LocalDateTime moment) {
        this.now = now;
        this.change = change;
        this.moment = moment;
    }

    boolean comeBack() {
        return !changed()
                || same(now.programme(), change.after().facts()) && !pauseHasTakenEffect() && !startHasPassed();
    }

    private boolean changed() {
        return !same(change.before().facts(), change.after().facts());
    }

    private boolean startHasPassed() {
        Facts before = change.before().facts();
        return !before.startsOn().equals(change.after().facts().startsOn())
                && !before.startsOn().atTime(TimelineHours.GATE).isAfter(moment);
    }

    /** Taking back a pause in which something would have opened or lapsed would let it all fire at once. */
    private boolean pauseHasTakenEffect() {
        Facts before = change.before().facts();
        Facts after = change.after().facts();
        boolean paused = before.status() != after.status() && after.status() == ProgrammeStatus.PAUSED;
        if (!paused || after.pausedFrom() == null) {
            return false;
        }
        LocalDateTime from = after.pausedFrom().atStartOfDay();
        return now.items().stream()
                .filter(item -> item.status() == PlanItemStatus.PLANNED || item.status() == PlanItemStatus.OPEN)
                .map(item -> item.status() == PlanItemStatus.OPEN
                        ? item.moments().lapsesAt()
                        : item.moments().opensAt())
                .anyMatch(fires -> !fires.isBefore(from) && !fires.isAfter(moment));
    }

    private static boolean same(Facts one, Facts other) {
        return one.status() == other.status()
                && one.startsOn().equals(other.startsOn())
                && one.rhythm().equals(other.rhythm())
                && Objects.equals(one.sessionPlace(), other.sessionPlace())
                && Objects.equals(one.pausedFrom(), other.pausedFrom())
                && Objects.equals(one.resumesOn(), other.resumesOn());
    }

    /** As they are when they have come back. */
    Facts facts() {
        return changed() ? now.programme().standingAs(change.before().facts()) : now.programme();
    }
}
