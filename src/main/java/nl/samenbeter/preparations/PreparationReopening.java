package nl.samenbeter.preparations;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the answer about a group back: it can still meet. */
@Component
class PreparationReopening implements TaskReopening {

    private final JointPreparations preparations;

    PreparationReopening(JointPreparations preparations) {
        this.preparations = preparations;
    }

    @Override
    public Optional<TakingBack> look(Finished task) {
        return task.formKey().equals("preparations/hold-preparation") && task.planItem() != null
                ? Optional.of(TakingBack.possible())
                : Optional.empty();
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        JointPreparation preparation = preparations
                .findByPlanItemId(Objects.requireNonNull(task.planItem()))
                .flatMap(found -> preparations.findToChange(found.id()))
                .orElseThrow();
        HoldPreparation answer = preparation.reopen(task.task().value());
        preparations.save(preparation);
        return typed(answer);
    }

    private static Map<String, String> typed(HoldPreparation answer) {
        return Map.of(
                "held", (answer.held() ? GroupStatus.HELD : GroupStatus.NOT_HELD).name(),
                "minutes", written(answer.minutes()),
                "present", written(answer.present()),
                "reason", answer.reason() == null ? "" : answer.reason().name());
    }

    private static String written(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
