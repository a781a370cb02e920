package nl.samenbeter.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskReopening;
import org.springframework.stereotype.Component;

/** Takes the choice of a goal back while nobody has gone on with it: it is a proposal on the board again. */
@Component
class GoalReopening implements TaskReopening {

    private final Goals goals;
    private final GoalReadings readings;
    private final Actions actions;
    private final BoardEntries entries;

    GoalReopening(Goals goals, GoalReadings readings, Actions actions, BoardEntries entries) {
        this.goals = goals;
        this.readings = readings;
        this.actions = actions;
        this.entries = entries;
    }

    @Override
    public Optional<TakingBack> look(Finished task) {
        return task.formKey().equals(GoalTaskService.FORM) && task.planItem() != null
                ? Optional.of(
                        chosen(task).stream().allMatch(this::isAsItWasMade)
                                ? TakingBack.possible()
                                : TakingBack.impossible("board.goalGoneOn"))
                : Optional.empty();
    }

    @Override
    public Map<String, String> reopen(Finished task) {
        List<Goal> chosen = chosen(task);
        chosen.forEach(goal -> {
            goal.takeBack();
            goals.save(goal);
            entries.changed(goal.team());
        });
        return chosen.stream().findFirst().map(GoalDraft::of).orElseGet(() -> Map.of(GoalDraft.WHICH, GoalDraft.GO_ON));
    }

    private boolean isAsItWasMade(Goal goal) {
        return goal.status() == GoalStatus.ACTIVE
                && goal.adjusted() == null
                && readings.of(List.of(goal.id())).isEmpty()
                && !actions.existsByGoalId(goal.id());
    }

    private List<Goal> chosen(Finished task) {
        return goals.findByPlanItemId(Objects.requireNonNull(task.planItem()));
    }
}
