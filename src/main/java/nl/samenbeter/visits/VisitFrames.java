package nl.samenbeter.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days between which a visit is: those of its round, or its own. */
@Component
class VisitFrames {

    private final VisitRounds rounds;
    private final PlanLedger plan;
    private final Clock programmeClock;

    VisitFrames(VisitRounds rounds, PlanLedger plan, Clock programmeClock) {
        this.rounds = rounds;
        this.plan = plan;
        this.programmeClock = programmeClock;
    }

    /**
     * @param last of the plan
     * @param lastMoment until when it can still be made
     * @param item absent for a visit outside the rounds
     */
    record Frame(
            LocalDate first,
            LocalDate last,
            LocalDate lastMoment,
            ZoneId zone,
            LocalDateTime now,
            @Nullable PlanItemId item) {

        LocalDate today() {
            return now.toLocalDate();
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(lastMoment);
        }
    }

    Frame of(Visit visit) {
        Visit.Alone alone = visit.alone();
        if (alone != null) {
            return of(alone);
        }
        VisitRound round = rounds.findById(visit.round()).orElseThrow();
        PlanLedger.Item item = plan.item(round.planItem());
        return new Frame(
                item.firstDay(),
                item.lastDay(),
                item.lapsesAt().toLocalDate(),
                round.zone(),
                LocalDateTime.now(programmeClock.withZone(round.zone())),
                item.id());
    }

    /** Not when its round was agreed and then called off. */
    boolean goesAhead(Visit visit) {
        return !visit.isInARound()
                || rounds.findById(visit.round())
                        .map(round ->
                                !round.isAhead() || !plan.item(round.planItem()).over())
                        .orElseThrow();
    }

    private Frame of(Visit.Alone alone) {
        var zone = ZoneId.of(alone.zone());
        return new Frame(
                alone.firstDay(),
                alone.lastDay(),
                alone.lastDay().plusWeeks(SingleVisits.WEEKS_LATER),
                zone,
                LocalDateTime.now(programmeClock.withZone(zone)),
                null);
    }
}
