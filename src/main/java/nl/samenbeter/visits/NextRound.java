package nl.samenbeter.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskDetails;
import org.springframework.stereotype.Component;

/** Rounds that the plan still has to come. */
@Component
class NextRound {

    private final VisitRounds rounds;
    private final PlanLedger plan;
    private final Clock programmeClock;

    NextRound(VisitRounds rounds, PlanLedger plan, Clock programmeClock) {
        this.rounds = rounds;
        this.plan = plan;
        this.programmeClock = programmeClock;
    }

    /** The next plan item whose visitors and hosts somebody has to pair. */
    Optional<PlanLedger.Item> toPair(TaskDetails task) {
        return upcoming(Objects.requireNonNull(task.row().programme()))
                .filter(item -> Pairings.kind(item).isPaired())
                .findFirst();
    }

    /** Plan items without a round yet, in order. */
    Stream<PlanLedger.Item> upcoming(ProgrammeId programme) {
        LocalDate from = LocalDate.ofInstant(programmeClock.instant(), ZoneOffset.UTC);
        return plan.upcoming(programme, PlanKind.VISIT, from).stream()
                .filter(Pairings::isRound)
                .filter(item -> rounds.findByPlanItemId(item.id()).isEmpty());
    }
}
