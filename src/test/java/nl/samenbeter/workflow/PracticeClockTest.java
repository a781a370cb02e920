package nl.samenbeter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class PracticeClockTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 8, 31, 8, 0);

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectProvider<JobExecutor> executor;

    @Autowired
    TestTime time;

    private String deployment = "";

    @BeforeEach
    void givenAProcessWithTwoMoments() {
        time.reset();
        time.is(MONDAY);
        var model = Bpmn.createExecutableProcess("TwoMoments")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("2026-08-31T10:00:00+02:00")
                .intermediateCatchEvent()
                .timerWithDate("2026-09-02T10:00:00+02:00")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("two-moments.bpmn", model)
                .deploy()
                .getId();
        engine.getRuntimeService().startProcessInstanceByKey("TwoMoments");
    }

    @AfterEach
    void tidyUp() {
        time.reset();
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    /** Killed half-way through a move, a start finds the clock where the programme is. */
    @Test
    void keepsEachMomentBeforeItsStepHappens() {
        List<LocalDateTime> kept = new ArrayList<>();
        var clock = new PracticeClock(
                beforeEachJob(() -> kept.add(keptMoment())), engine.getRepositoryService(), executor, jdbc);

        clock.moveTo(MONDAY.plusDays(3));

        assertThat(kept).containsExactly(MONDAY.withHour(10), MONDAY.plusDays(2).withHour(10));
        assertThat(keptMoment()).isEqualTo(MONDAY.plusDays(3));
    }

    private LocalDateTime keptMoment() {
        long offset = jdbc.sql("select offset_millis from practice_clock")
                .query(Long.class)
                .single();
        return LocalDateTime.ofInstant(Clock.systemUTC().instant().plusMillis(offset), PracticeClock.ZONE)
                .plusSeconds(30)
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private ManagementService beforeEachJob(Runnable look) {
        ManagementService real = engine.getManagementService();
        return (ManagementService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ManagementService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("executeJob")) {
                        look.run();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
