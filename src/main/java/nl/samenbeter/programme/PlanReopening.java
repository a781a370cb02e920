package nl.samenbeter.programme;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** Opens the plan item again of a task that only said what was done, as long as it could still have been done. */
@Component
class PlanReopening implements TaskReopening {

    private static final Set<String> FORMS = Set.of(ModelForm.KEY, "programme/confirm-item");

    private final PlanItems items;
    private final Clock programmeClock;

    PlanReopening(PlanItems items, Clock programmeClock) {
        this.items = items;
        this.programmeClock = programmeClock;
    }

    @Override
    public boolean mayReopen(Finished task) {
        return FORMS.contains(task.formKey())
                && item(task)
                        .filter(item -> item.mayReopen(programmeClock.instant()))
                        .isPresent();
    }

    @Override
    public void reopen(Finished task) {
        PlanItem item = item(task).orElseThrow();
        item.reopen(programmeClock.instant());
        items.save(item);
    }

    private Optional<PlanItem> item(Finished task) {
        return Optional.ofNullable(task.planItem()).flatMap(items::findById);
    }
}
