package nl.samenbeter.bench;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Whether every timer and every open task of a programme stands where its plan, as it is written, says: the model's
 * expressions evaluated one by one, on the way that the engine goes.
 */
final class Agreement {

    private static final String WAITING = """
            with of_programme as (
                select proc_inst_id_ as root from act_ru_execution
                where business_key_ = :programme and parent_id_ is null and super_exec_ is null)
            select j.process_def_id_ as definition, d.act_id_ as element, j.execution_id_ as execution, j.duedate_ as due
            from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.root_proc_inst_id_ in (select root from of_programme) and j.type_ = 'timer'
            union all
            select t.proc_def_id_, t.task_def_key_, t.execution_id_, t.due_date_
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where e.root_proc_inst_id_ in (select root from of_programme)
            """;

    private final Product product;
    private final ProcessEngineConfigurationImpl engine;

    Agreement(Product product) {
        this.product = product;
        engine = (ProcessEngineConfigurationImpl)
                product.bean(ProcessEngine.class).getProcessEngineConfiguration();
    }

    private record Waiting(String definition, String element, String execution, Date due) {}

    void check(ProgrammeId programme) {
        List<Waiting> waiting = product.jdbc()
                .sql(WAITING)
                .param("programme", programme.text())
                .query((row, n) -> new Waiting(
                        row.getString("definition"),
                        row.getString("element"),
                        row.getString("execution"),
                        row.getTimestamp("due")))
                .list();
        WrongResult.unless(!waiting.isEmpty(), "nothing waits in " + programme);
        List<String> wrong = new ArrayList<>();
        for (Waiting one : waiting) {
            String expression = expression(one);
            Date planned = expression == null ? null : evaluated(one.execution(), expression);
            if (planned != null && planned.getTime() / 1000 != one.due().getTime() / 1000) {
                wrong.add(
                        one.element() + " is at " + one.due().toInstant() + ", by the plan at " + planned.toInstant());
            }
        }
        WrongResult.unless(wrong.isEmpty(), "not where the plan says: " + wrong);
    }

    private @Nullable String expression(Waiting one) {
        var model = product.bean(RepositoryService.class).getBpmnModelInstance(one.definition());
        if (model.getModelElementById(one.element()) instanceof UserTask task) {
            return task.getCamundaDueDate();
        }
        Map<String, String> timers = model.getModelElementsByType(TimeDate.class).stream()
                .collect(Collectors.toMap(
                        date -> date.getParentElement().getParentElement().getAttributeValue("id"),
                        date -> date.getTextContent().strip()));
        String expression = timers.get(one.element());
        WrongResult.unless(expression != null, "no timer " + one.element() + " in " + one.definition());
        return expression;
    }

    private @Nullable Date evaluated(String execution, String expression) {
        return engine.getCommandExecutorTxRequired().execute(command -> (Date) engine.getExpressionManager()
                .createExpression(expression)
                .getValue(command.getExecutionManager().findExecutionById(execution)));
    }
}
