package nl.samenbeter.visits;

import java.util.List;
import java.util.Objects;
import nl.samenbeter.programme.ItemPostponed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Appointments of a round that fell in a pause go to the days after it. */
@Component
class PostponedVisits {

    private final VisitRounds rounds;
    private final Visits visits;

    PostponedVisits(VisitRounds rounds, Visits visits) {
        this.rounds = rounds;
        this.visits = visits;
    }

    @EventListener
    void postponed(ItemPostponed event) {
        rounds.findByPlanItemId(event.item()).ifPresent(round -> {
            List<Visit> moved = visits.findByRoundId(round.id()).stream()
                    .filter(visit -> visit.isPlanned() && visit.day() != null)
                    .filter(visit -> visit.onDay(event.shift().moved(Objects.requireNonNull(visit.day()))))
                    .toList();
            visits.saveAll(moved);
        });
    }
}
