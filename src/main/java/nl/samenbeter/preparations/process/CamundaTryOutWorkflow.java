package nl.samenbeter.preparations.process;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import nl.samenbeter.preparations.TryOutId;
import nl.samenbeter.preparations.TryOutWorkflow;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CamundaTryOutWorkflow implements TryOutWorkflow {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final EngineUser engineUser;

    CamundaTryOutWorkflow(
            RuntimeService runtime, TaskService tasks, ManagementService management, EngineUser engineUser) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.engineUser = engineUser;
    }

    @Override
    public void agreed(TryOutId tryOut, PersonId by) {
        engineUser.acting(by, () -> runtime.startProcessInstanceByKey(TryOutProcess.KEY, tryOut.text()));
    }

    /** One whose question has opened already keeps it. */
    @Override
    public void moved(TryOutId tryOut, Instant asksAt, PersonId by) {
        engineUser.acting(
                by,
                () -> management
                        .createJobQuery()
                        .processInstanceId(instance(tryOut))
                        .activityId(TryOutProcess.EVENT_TRY_OUT_OVER)
                        .list()
                        .forEach(job -> management.setJobDuedate(job.getId(), Date.from(asksAt))));
    }

    @Override
    public void calledOff(TryOutId tryOut, PersonId by) {
        engineUser.acting(by, () -> runtime.deleteProcessInstance(instance(tryOut), "preparations.tryOutCalledOff"));
    }

    @Override
    public void handOver(TryOutId tryOut, PersonId from, @Nullable PersonId to) {
        tasks
                .createTaskQuery()
                .processDefinitionKey(TryOutProcess.KEY)
                .processInstanceBusinessKey(tryOut.text())
                .list()
                .stream()
                .filter(task -> Objects.equals(task.getAssignee(), from.text()))
                .forEach(task -> tasks.setAssignee(task.getId(), to == null ? null : to.text()));
    }

    private String instance(TryOutId tryOut) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(TryOutProcess.KEY)
                .processInstanceBusinessKey(tryOut.text())
                .singleResult()
                .getId();
    }
}
