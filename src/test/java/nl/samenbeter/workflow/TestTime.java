package nl.samenbeter.workflow;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Time in tests: set once, then moved by the practice clock, so that every process test walks the way a demo walks. Tests
 * that use it end with {@link #reset()}.
 */
@TestComponent
public class TestTime {

    private final ProcessEngine engine;
    private final PracticeClock clock;

    TestTime(
            ProcessEngine engine,
            ManagementService managementService,
            JdbcClient jdbc,
            ObjectProvider<JobExecutor> executor) {
        this.engine = engine;
        this.clock = new PracticeClock(managementService, engine.getRepositoryService(), executor, jdbc);
    }

    /** Local time in Amsterdam; frozen until the next move. */
    public void is(LocalDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.atZone(PracticeClock.ZONE).toInstant()));
    }

    public LocalDateTime now() {
        return clock.now();
    }

    /** Lets everything happen that is due by then, each at its own moment; nothing may fail. */
    public PracticeClock.Moved movesTo(LocalDateTime moment) {
        var moved = clock.moveTo(moment);
        if (moved.stoppedAt().isPresent()) {
            throw new AssertionError("time stopped at " + moved.stoppedAt().get() + " after " + moved.fired());
        }
        is(moment);
        return moved;
    }

    /** Ends all running processes and gives time back to the system. */
    public void reset() {
        var running = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toList());
        if (!running.isEmpty()) {
            engine.getRuntimeService().deleteProcessInstances(running, "test is over", false, true);
        }
        ClockUtil.reset();
    }
}
