package nl.samenbeter.programme;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** Takes the agreements of a start meeting back, to be written again. */
@Component
class StartMeetingReopening implements TaskReopening {

    private final PlanLedger plan;
    private final Programmes programmes;
    private final ProgrammeEvents events;
    private final CurrentUser currentUser;
    private final TeamAgreements agreements;

    StartMeetingReopening(
            PlanLedger plan,
            Programmes programmes,
            ProgrammeEvents events,
            CurrentUser currentUser,
            TeamAgreements agreements) {
        this.plan = plan;
        this.programmes = programmes;
        this.events = events;
        this.currentUser = currentUser;
        this.agreements = agreements;
    }

    @Override
    public Optional<TakingBack> look(Finished task) {
        return task.formKey().equals("programme/hold-start-meeting") && task.planItem() != null
                ? Optional.of(plan.takingBack(task.planItem()))
                : Optional.empty();
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        var item = Objects.requireNonNull(task.planItem());
        plan.reopen(item);
        Programme programme = programmes.findById(plan.item(item).programme()).orElseThrow();
        String taken = agreements.takenBack(programme.id());
        events.happened(
                programme, "startMeetingTakenBack", currentUser.require().person());
        return Map.of("agreements", taken);
    }
}
