package nl.samenbeter.visits;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.ItemAppointments;
import nl.samenbeter.programme.PlanItemsMoved;
import nl.samenbeter.programme.PlanItemsStand;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Appointments of a round move along with it. */
@Component
class MovedVisits implements ItemAppointments {

    private final VisitRounds rounds;
    private final Visits visits;
    private final Agreements agreements;
    private final HostAsks asks;

    MovedVisits(VisitRounds rounds, Visits visits, Agreements agreements, HostAsks asks) {
        this.agreements = agreements;
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

    /** A round that was agreed ahead and does not go ahead asks its hosts nothing. */
    @EventListener
    void stand(PlanItemsStand event) {
        asks.follow(agreed(rounds(event.items()).keySet()).toList());
    }

    @Override
    public List<ItemAppointment> of(Collection<PlanItemId> items) {
        Map<VisitRoundId, VisitRound> found = rounds(items);
        List<Visit> agreed = agreed(found.keySet()).toList();
        Map<VisitId, Agreement> answers = new HashMap<>();
        if (!agreed.isEmpty()) {
            agreements
                    .findAllById(agreed.stream().map(Visit::id).toList())
                    .forEach(one -> answers.put(one.visit(), one));
        }
        return agreed.stream()
                .map(visit -> new ItemAppointment(
                        Objects.requireNonNull(found.get(visit.round())).planItem(),
                        PlanKind.VISIT,
                        Stream.of(visit.visitor(), visit.host())
                                .filter(Objects::nonNull)
                                .toList(),
                        Objects.requireNonNull(visit.day()),
                        visit.begins(),
                        isAsked(visit, answers.get(visit.id()))))
                .toList();
    }

    private static boolean isAsked(Visit visit, @Nullable Agreement agreement) {
        return agreement != null && agreement.state(visit) == AgreementState.WAITS_FOR_HOST;
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
