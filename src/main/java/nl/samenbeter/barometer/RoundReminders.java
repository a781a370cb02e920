package nl.samenbeter.barometer;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.programme.ItemReminders;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.stereotype.Component;

/** Rounds of which everybody was reminded. */
@Component
class RoundReminders implements ItemReminders {

    private final BarometerRounds rounds;

    RoundReminders(BarometerRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Set<PlanItemId> sentSince(Collection<PlanItemId> items, Instant since) {
        return rounds.findByPlanItemIdIn(items).stream()
                .filter(round -> round.wasRemindedSince(since))
                .map(BarometerRound::planItem)
                .collect(Collectors.toSet());
    }
}
