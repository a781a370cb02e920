package nl.samenbeter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenbeter.IntegrationTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class EngineStartTest {

    @Autowired
    ProcessEngine engine;

    @Test
    void runsOnTheMigratedSchema() {
        assertThat(engine.getManagementService().getTableCount()).containsKey("ACT_RU_TASK");
    }
}
