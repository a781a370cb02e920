package nl.samenbeter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samenbeter.IntegrationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultJobConfiguration.JobConfiguration;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.ClassUtils;

/** Each setting of the engine in {@code application.yaml}, asked of the running engine. */
@IntegrationTest
class EngineSettingsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CamundaBpmProperties properties;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Test
    void runsOnTheMigratedSchema() {
        assertThat(configuration().getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(engine.getManagementService().getTableCount()).containsKey("ACT_RU_TASK");
        assertThat(configuration().getTransactionManager()).isSameAs(transactionManager);
    }

    /** Their holes are not mended in this edition: SECURITY.md. */
    @Test
    void bringsNeitherTheRestInterfaceNorTheWebApplications() {
        assertThat(List.of(
                        "org.camunda.bpm.engine.rest.dto.task.TaskQueryDto",
                        "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                        "org.camunda.bpm.webapp.impl.engine.ProcessEnginesFilter",
                        "org.camunda.bpm.admin.impl.web.SetupResource"))
                .noneMatch(name -> ClassUtils.isPresent(name, null));
    }

    @Test
    void switchesOffWhatIsNotUsed() {
        var configuration = configuration();
        assertThat(configuration.isAuthorizationEnabled()).isFalse();
        assertThat(configuration.isMetricsEnabled()).isFalse();
        assertThat(configuration.isDbMetricsReporterActivate()).isFalse();
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    }

    @Test
    void keepsHistoryForAWhile() {
        var configuration = configuration();
        assertThat(configuration.getHistoryLevel().getName()).isEqualTo("audit");
        assertThat(configuration.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(configuration.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:30");
        assertThat(configuration.getHistoryCleanupBatchWindowEndTime()).isEqualTo("03:30");
        assertThat(configuration.getDefaultSerializationFormat()).isEqualTo("application/json");
    }

    @Test
    void deploysAllModelsTogether() {
        assertThat(configuration().isDeployChangedOnly()).isFalse();
        assertThat(properties.getDeploymentResourcePattern()).containsExactly("classpath*:bpmn/**/*.bpmn");
    }

    @Test
    void alwaysTellsListeners() {
        assertThat(properties.getEventing().isSkippable()).isFalse();
    }

    @Test
    void takesJobsInOrderOfTheirDueDate() {
        var configuration = configuration();
        assertThat(configuration.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(configuration.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(configuration.getDefaultNumberOfRetries()).isEqualTo(3);
    }

    /** The context of the tests has no job executor, so it is made here as the starter makes it. */
    @Test
    void runsFewJobsAtATimeAndLetsALostNodeGoSoon() {
        var threads = (ThreadPoolTaskExecutor) JobConfiguration.camundaTaskExecutor(properties);
        assertThat(threads.getCorePoolSize()).isEqualTo(4);
        assertThat(threads.getMaxPoolSize()).isEqualTo(4);
        assertThat(threads.getQueueCapacity()).isEqualTo(8);
        var executor = JobConfiguration.jobExecutor(threads, properties);
        assertThat(executor.getMaxJobsPerAcquisition()).isEqualTo(12);
        assertThat(executor.getWaitTimeInMillis()).isEqualTo(1000);
        assertThat(executor.getMaxWait()).isEqualTo(5000);
        assertThat(executor.getBackoffTimeInMillis()).isEqualTo(25);
        assertThat(executor.getMaxBackoff()).isEqualTo(200);
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
    }

    private SpringProcessEngineConfiguration configuration() {
        return (SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration();
    }
}
