package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Facts;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.shared.PlanItemId;

/** How a plan fares while time goes by, as engine and people would have it: items open, are done, wait at a gate, lapse. */
final class Course {

    private final Random random;
    private final double done;
    private final double answered;

    /**
     * @param done share of the open items that somebody finishes once they are due
     * @param answered share of the board sessions that get an answer
     */
    Course(Random random, double done, double answered) {
        this.random = random;
        this.done = done;
        this.answered = answered;
    }

    PlanState until(PlanState plan, LocalDateTime now) {
        Facts facts = plan.programme();
        boolean begins = facts.status() == ProgrammeStatus.PREPARING
                && !now.isBefore(facts.startsOn().atTime(TimelineHours.GATE));
        PlanState begun = begins ? plan.with(standing(facts, ProgrammeStatus.RUNNING)) : plan;
        if (begun.programme().status() == ProgrammeStatus.PREPARING) {
            return plan;
        }
        Map<PlanItemId, Item> items = new HashMap<>(begun.byId());
        begun.items().stream()
                .sorted(Comparator.comparing(item -> item.moments().opensAt()))
                .forEach(item -> items.put(item.id(), until(begun, items, item, now)));
        return begun.with(
                begun.runs(),
                begun.items().stream().map(item -> items.get(item.id())).toList());
    }

    static Facts standing(Facts facts, ProgrammeStatus status) {
        return new Facts(
                facts.id(),
                facts.version(),
                facts.school(),
                facts.team(),
                facts.zone(),
                status,
                facts.startsOn(),
                facts.weeks(),
                facts.teaching(),
                facts.rhythm(),
                facts.sessionPlace(),
                facts.pausedFrom(),
                facts.pauseReason(),
                facts.resumesOn());
    }

    private Item until(PlanState plan, Map<PlanItemId, Item> items, Item item, LocalDateTime now) {
        Item next = item;
        if (next.status() == PlanItemStatus.PLANNED
                && hasFired(plan, item.moments().opensAt(), now)) {
            if (isReady(plan, items, item)) {
                next = next.with(next.moments().ending(PlanItemStatus.OPEN, null));
            } else if (hasFired(plan, item.moments().lapsesAt(), now)) {
                next = next.with(next.moments().ending(PlanItemStatus.SKIPPED, "gateMissed"));
            }
        }
        if (next.status() == PlanItemStatus.OPEN) {
            next = next.with(answered(next.moments(), plan, now));
            if (random.nextDouble() < chance(next.moments().dueAt(), now)) {
                next = next.with(next.moments().ending(PlanItemStatus.DONE, null));
            } else if (hasFired(plan, next.moments().lapsesAt(), now)) {
                next = next.with(next.moments().ending(PlanItemStatus.LAPSED, null));
            }
        }
        return next;
    }

    /** Who does everything on the day does nothing before it. */
    private double chance(LocalDateTime due, LocalDateTime now) {
        return !due.isAfter(now) ? done : done < 1 ? done / 5 : 0;
    }

    private static boolean hasFired(PlanState plan, LocalDateTime moment, LocalDateTime now) {
        Facts facts = plan.programme();
        return !facts.timer(moment.atZone(facts.zone()).toInstant())
                .isAfter(now.atZone(facts.zone()).toInstant());
    }

    /** Whether what it comes after, in a week before it or its own, is over. */
    private static boolean isReady(PlanState plan, Map<PlanItemId, Item> items, Item item) {
        return plan.firsts(item).stream().map(first -> items.get(first.id())).allMatch(one -> switch (one.status()) {
            case DONE, SKIPPED, CANCELLED -> true;
            case LAPSED -> one.kind() == PlanKind.BAROMETER;
            case PLANNED, OPEN -> false;
        });
    }

    private Moments answered(Moments was, PlanState plan, LocalDateTime now) {
        List<Session> sessions = new ArrayList<>();
        for (Session session : was.sessions()) {
            boolean has = hasFired(plan, session.day().atTime(session.begins()), now);
            boolean answer = session.held() == null && has && random.nextDouble() < answered;
            sessions.add(
                    answer
                            ? new Session(
                                    session.day(),
                                    session.begins(),
                                    session.minutes(),
                                    answered == 1 || random.nextInt(10) > 0)
                            : session);
        }
        return was.withSessions(List.copyOf(sessions));
    }
}
