package nl.samenbeter.talks.process;

import nl.samenbeter.shared.PersonId;
import nl.samenbeter.talks.CoachTalkWorkflow;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CamundaCoachTalkWorkflow implements CoachTalkWorkflow {

    private final TaskService tasks;

    CamundaCoachTalkWorkflow(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void handOver(String task, PersonId from, @Nullable PersonId to) {
        var open =
                tasks.createTaskQuery().taskId(task).taskAssignee(from.text()).singleResult();
        if (open != null) {
            tasks.setAssignee(task, to == null ? null : to.text());
        }
    }
}
