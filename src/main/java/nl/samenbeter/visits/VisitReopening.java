package nl.samenbeter.visits;

import java.util.Map;
import java.util.Optional;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** Takes the answer about a visit back: its appointment stays. */
@Component
class VisitReopening implements TaskReopening {

    private final VisitRounds rounds;
    private final Visits visits;
    private final VisitForms forms;
    private final HostAsks asks;
    private final CurrentUser currentUser;

    VisitReopening(VisitRounds rounds, Visits visits, VisitForms forms, HostAsks asks, CurrentUser currentUser) {
        this.forms = forms;
        this.asks = asks;
        this.rounds = rounds;
        this.visits = visits;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<TakingBack> look(Finished task) {
        return switch (task.formKey()) {
            case "visits/make-visit" ->
                Optional.of(
                        answered(task).filter(this::ledToNothing).isPresent()
                                ? TakingBack.possible()
                                : TakingBack.impossible("tasks.undoGoneOn"));
            case "visits/pair-visits" -> Optional.of(TakingBack.impossible("tasks.undoSeen"));
            case "visits/answer-moment", "visits/react-to-visit" ->
                Optional.of(TakingBack.impossible("visits.changeAtTheVisit"));
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        Visit visit = answered(task).orElseThrow();
        String minutes = visit.heldMinutes() == null ? "" : visit.heldMinutes().toString();
        String reason = visit.reason() == null ? "" : visit.reason().name();
        String held = visit.status().name();
        visit.reopen();
        visits.save(visit);
        asks.follow(visit);
        return Map.of("held", held, "reason", reason, "took", minutes);
    }

    private boolean ledToNothing(Visit visit) {
        return forms.findById(visit.id())
                .filter(form -> form.followUp() != null)
                .isEmpty();
    }

    /** A visit outside the rounds has no plan item, and its process is over with its answer. */
    private Optional<Visit> answered(Finished task) {
        return Optional.ofNullable(task.planItem())
                .flatMap(rounds::findByPlanItemId)
                .filter(VisitRound::isOpen)
                .flatMap(round -> visits.findByRoundIdAndVisitorId(
                        round.id(), currentUser.require().person()))
                .filter(visit -> !visit.isPlanned() && !visit.hasLeft());
    }
}
