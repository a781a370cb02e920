package nl.samenbeter.timeline.process;

import java.util.List;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.ProgrammeModels;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.process.EightWeekProgrammeProcess;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/**
 * What runs beside the weeks of a model: items that stand in no model, and weeks that are held once more. Both models of a
 * run call message and variables the same.
 */
@Component
class ExtraBranches {

    private final RuntimeService runtimeService;
    private final ProgrammeModels models;

    ExtraBranches(RuntimeService runtimeService, ProgrammeModels models) {
        this.runtimeService = runtimeService;
        this.models = models;
    }

    void add(ProgrammeId programme, PlanState.Item item) {
        correlate(message(programme, item.run(), EightWeekProgrammeProcess.MESSAGE_EXTRA_ITEM_ADDED)
                .setVariableToTriggeredScope(EightWeekProgrammeProcess.VARIABLE_EXTRA_ELEMENT, item.element())
                .setVariableToTriggeredScope(ProgrammeVariables.PLAN_ELEMENT, item.element())
                .setVariableToTriggeredScope(ProgrammeVariables.WEEK_NUMBER, item.week()));
    }

    void repeat(ProgrammeId programme, PlanState.Run run, int week) {
        String process = models.release(run.release()).weekProcess(run.isCycle(), RunWeek.drawn(week));
        correlate(message(programme, run.number(), EightWeekProgrammeProcess.MESSAGE_WEEK_REPEATED)
                .setVariableToTriggeredScope(EightWeekProgrammeProcess.VARIABLE_REPEATED_WEEK, week)
                .setVariableToTriggeredScope(EightWeekProgrammeProcess.VARIABLE_REPEATED_PROCESS, process));
    }

    /** The run narrows it down: the eight weeks may still be open while a cycle runs. */
    private MessageCorrelationBuilder message(ProgrammeId programme, int run, String message) {
        return runtimeService
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(programme.text())
                .processInstanceVariableEquals(ProgrammeVariables.RUN_NUMBER, run);
    }

    /** An older release of the models, or a run that has ended, does not take it. */
    private static void correlate(MessageCorrelationBuilder message) {
        try {
            message.correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw new DomainException("timeline.runTakesNothingMore");
        }
    }

    void remove(ProgrammeId programme, PlanState.Item item) {
        cancel(programme, item.run(), EightWeekProgrammeProcess.VARIABLE_EXTRA_ELEMENT, item.element());
    }

    void notRepeat(ProgrammeId programme, int run, int week) {
        cancel(programme, run, EightWeekProgrammeProcess.VARIABLE_REPEATED_WEEK, week);
    }

    /** The variable stands in the branch alone, and so knows its activity instance. */
    private void cancel(ProgrammeId programme, int run, String variable, Object value) {
        List<String> instances = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .variableValueEquals(ProgrammeVariables.RUN_NUMBER, run)
                .rootProcessInstances()
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        for (VariableInstance branch : runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableValueEquals(variable, value)
                .list()) {
            runtimeService
                    .createProcessInstanceModification(branch.getProcessInstanceId())
                    .cancelActivityInstance(branch.getActivityInstanceId())
                    .execute();
        }
    }
}
