package nl.samenbeter.visits;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.ItemAppointments;
import nl.samenbeter.programme.PlanItemsMoved;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Appointments of a round move along with it. */
@Component
class MovedVisits implements ItemAppointments {

    private final VisitRounds rounds;
    private final Visits visits;
    private final HostAsks asks;

    MovedVisits(VisitRounds rounds, Visits visits, HostAsks asks) {
        this.rounds = rounds;
        this.visits = visits;
        this.asks = asks;
    }

    @EventListener
    void moved(PlanItemsMoved event) {
        Map<VisitRoundId, VisitRound> found = rounds(event.days().keySet());
        List<Visit> moved = agreed(found.keySet())
                .filter(visit -> visit.onDay(event.days()
                        .get(Objects.requireNonNull(found.get(visit.round())).planItem())
                        .apply(Objects.requireNonNull(visit.day()))))
                .toList();
        visits.saveAll(moved);
        asks.follow(moved);
    }

    @Override
    public List<ItemAppointment> of(Collection<PlanItemId> items) {
        Map<VisitRoundId, VisitRound> found = rounds(items);
        return agreed(found.keySet())
                .map(visit -> new ItemAppointment(
                        Objects.requireNonNull(found.get(visit.round())).planItem(),
                        PlanKind.VISIT,
                        Stream.of(visit.visitor(), visit.host())
                                .filter(Objects::nonNull)
                                .toList(),
                        Objects.requireNonNull(visit.day()),
                        visit.begins()))
                .toList();
    }

    private Map<VisitRoundId, VisitRound> rounds(Collection<PlanItemId> items) {
        return rounds.findByPlanItemIdIn(items).stream().collect(Collectors.toMap(VisitRound::id, Function.identity()));
    }

    private Stream<Visit> agreed(Collection<VisitRoundId> of) {
        return of.isEmpty()
                ? Stream.empty()
                : visits.findByRoundIdIn(of).stream().filter(visit -> visit.isPlanned() && visit.day() != null);
    }
}
