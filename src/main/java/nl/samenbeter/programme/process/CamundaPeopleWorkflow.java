package nl.samenbeter.programme.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import nl.samenbeter.programme.PeopleChangeId;
import nl.samenbeter.programme.PeopleWorkflow;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

@Component
class CamundaPeopleWorkflow implements PeopleWorkflow {

    private static final String WITHDRAWN = "withdrawn";

    private final RuntimeService runtimeService;
    private final ManagementService managementService;

    CamundaPeopleWorkflow(RuntimeService runtimeService, ManagementService managementService) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
    }

    @Override
    public void entered(PeopleChangeId change) {
        runtimeService.startProcessInstanceByKey(PeopleChangeProcess.KEY, change.text());
    }

    @Override
    public void endsAt(PeopleChangeId change, Instant thereAgain, Instant forgotten) {
        process(change).ifPresent(process -> {
            move(process, PeopleChangeProcess.EVENT_THERE_AGAIN, thereAgain);
            move(process, PeopleChangeProcess.EVENT_NO_LONGER_NEEDED, forgotten);
        });
    }

    /** A timer that is not waiting yet asks for its moment when it does. */
    private void move(ProcessInstance process, String event, Instant moment) {
        managementService
                .createJobQuery()
                .processInstanceId(process.getId())
                .activityId(event)
                .list()
                .forEach(job -> managementService.setJobDuedate(job.getId(), Date.from(moment), false));
    }

    @Override
    public void withdrawn(PeopleChangeId change) {
        process(change).ifPresent(process -> runtimeService.deleteProcessInstance(process.getId(), WITHDRAWN));
    }

    private Optional<ProcessInstance> process(PeopleChangeId change) {
        return Optional.ofNullable(runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(PeopleChangeProcess.KEY)
                .processInstanceBusinessKey(change.text())
                .singleResult());
    }
}
