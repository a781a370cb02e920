package nl.samenbeter.programme;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** Opens the plan item again of a task that only said what was done, as long as it could still have been done. */
@Component
class PlanReopening implements TaskReopening {

    private static final Set<String> FORMS = Set.of(ModelForm.KEY, "programme/confirm-item");

    private final PlanLedger plan;

    PlanReopening(PlanLedger plan) {
        this.plan = plan;
    }

    @Override
    public Optional<TakingBack> look(Finished task) {
        return FORMS.contains(task.formKey()) && task.planItem() != null
                ? Optional.of(plan.takingBack(task.planItem()))
                : Optional.empty();
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        plan.reopen(Objects.requireNonNull(task.planItem()));
        return Map.of();
    }
}
