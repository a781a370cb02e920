package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Map;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How often finishing a task waits for the database; ./samenbeter bench complete shows what that is worth. */
@IntegrationTest
class TaskRoundTripsTest {

    private static final Map<String, String> TYPED = Map.of("goal", "Om acht uur open", "baseline", "Drie dagen");

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFormService forms;

    @Autowired
    TaskListService list;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService processes;

    @Autowired
    DataSource wire;

    TestSchool school;
    PersonId me;
    TaskId task;
    String deployment;

    @BeforeEach
    void givenATaskOfTheSecondWeek() {
        school = new TestSchool(application);
        var programme = school.planned();
        deployment = models.createDeployment()
                .addClasspathResource("models/FinishProcess.bpmn")
                .deploy()
                .getId();
        TestSchool.clock(LocalDateTime.of(2026, 9, 9, 10, 0));
        me = school.members.getFirst();
        processes.startProcessInstanceByKey(
                "FinishProcess",
                programme.text(),
                Map.of(
                        "person",
                        me.text(),
                        "groups",
                        TaskGroups.of(Role.MEMBER, school.team),
                        "runNumber",
                        1,
                        "weekNumber",
                        2));
        task = school.task(me, "userTask_chooseGoals").id();
        Given.signedIn(me);
        list.saveDraft(task, TYPED, null);
    }

    @AfterEach
    void endTheModel() {
        models.deleteDeployment(deployment, true);
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    @Test
    void finishesATaskWithFourStatementsBesideTheEngines() {
        Wire.Calls calls = ((Wire) wire).during(() -> forms.answer(task, TYPED));

        // a row of its own and a row of audit would be two; two more are allowed (rulings 48)
        assertThat(calls.ownStatements()).hasSizeLessThanOrEqualTo(4);
        assertThat(calls.commits()).isEqualTo(1);
    }
}
