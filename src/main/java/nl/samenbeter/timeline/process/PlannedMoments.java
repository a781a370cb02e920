package nl.samenbeter.timeline.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.programme.DecisionSteps;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.process.ModelExpressions.Moment;
import nl.samenbeter.timeline.process.WaitingMoments.Waiting;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The moment that the plan gives a timer or a task. What asks the programme's own timeline is answered by it straight away;
 * for what asks another room the model's expression is evaluated on the execution that waits, which costs some statements.
 */
@Component
class PlannedMoments {

    private final ProgrammeSteps steps;
    private final DecisionSteps decisions;
    private final ProcessEngineConfigurationImpl engine;

    PlannedMoments(ProgrammeSteps steps, DecisionSteps decisions, ProcessEngine processEngine) {
        this.steps = steps;
        this.decisions = decisions;
        this.engine = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    }

    /** @return absent when the expression gives none */
    @Nullable
    Instant of(ProgrammeId programme, Waiting waiting, Moment moment) {
        Date date = moment.function() == null || waiting.run() == null
                ? evaluated(waiting, moment)
                : asked(programme, waiting, moment, moment.function());
        return date == null ? null : date.toInstant();
    }

    private @Nullable Date asked(ProgrammeId programme, Waiting waiting, Moment moment, String function) {
        int run = Objects.requireNonNull(waiting.run());
        return switch (function) {
            case "opensAt" -> steps.opensAt(ref(programme, run, waiting, moment));
            case "lapsesAt" -> steps.lapsesAt(ref(programme, run, waiting, moment));
            case "dueAt" -> steps.dueAt(ref(programme, run, waiting, moment));
            case "weekOverAt" -> steps.weekOverAt(programme, run, moment.week());
            case "weekBeginsAt" -> steps.weekBeginsAt(programme, run, moment.week());
            case "startsAt", "decideBy" -> steps.startsAt(programme);
            case "continuationDueAt" -> steps.continuationDueAt(programme);
            case "continuationOpensAt" -> steps.continuationOpensAt(programme);
            case "startRemindsAt" -> decisions.startRemindsAt(programme);
            case "continuationRemindsAt" -> decisions.continuationRemindsAt(programme);
            default -> evaluated(waiting, moment);
        };
    }

    static PlanRef ref(ProgrammeId programme, int run, Waiting waiting, Moment moment) {
        return new PlanRef(programme, run, waiting.week(), Objects.requireNonNull(moment.element()));
    }

    private @Nullable Date evaluated(Waiting waiting, Moment moment) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            readAtOnce(command, waiting.process());
            ExecutionEntity execution = command.getExecutionManager().findExecutionById(waiting.execution());
            return execution != null
                            && engine.getExpressionManager()
                                            .createExpression(moment.expression())
                                            .getValue(execution)
                                    instanceof Date date
                    ? date
                    : null;
        });
    }

    /** Else each scope above the one that waits reads its variables by itself. */
    private static void readAtOnce(CommandContext command, String process) {
        if (command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, process) != null) {
            return;
        }
        List<ExecutionEntity> executions = command.getExecutionManager().findExecutionsByProcessInstanceId(process);
        executions.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .forEach(root -> root.restoreProcessInstance(
                        executions,
                        null,
                        command.getVariableInstanceManager().findVariableInstancesByProcessInstanceId(process),
                        null,
                        null,
                        null,
                        null));
    }
}
