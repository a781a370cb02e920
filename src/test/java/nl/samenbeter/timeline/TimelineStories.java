package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.visits.process.HostVisitProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every story about a changed timeline needs: a team of six that started on 31 August 2026 in Noord. */
@IntegrationTest
abstract class TimelineStories {

    private static final Map<String, Map<String, String>> EXPRESSIONS = new ConcurrentHashMap<>();

    /** Due a school day after it was asked, whatever changes since; until when it is asked is looked at. */
    private static final Set<String> OF_A_HOST =
            Set.of(HostVisitProcess.USER_TASK_ANSWER_MOMENT, HostVisitProcess.USER_TASK_REACT_TO_VISIT);

    /** By job definition. */
    private static final Map<String, String> ACTIVITIES = new ConcurrentHashMap<>();

    @Autowired
    ApplicationContext application;

    @Autowired
    TimelineService timeline;

    @Autowired
    PlanStates states;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ProcessEngine processEngine;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;

    @BeforeEach
    void givenASchool() {
        school = new TestSchool(application);
    }

    @AfterEach
    void endTheStory() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    ProgrammeId givenItIs(LocalDateTime moment) {
        ProgrammeId programme = school.ready();
        school.moveTo(programme, moment);
        Given.signedIn(school.coach);
        return programme;
    }

    Item firstPreparation(ProgrammeId programme) {
        return plan(programme).items().stream()
                .filter(item -> item.kind() == PlanKind.PREPARATION)
                .findFirst()
                .orElseThrow();
    }

    /** Everybody did everything on the way there, but not what is open then. */
    void givenTheyWorkedUntil(LocalDateTime moment, ProgrammeId programme) {
        var people = new TeamAtWork(school, application);
        for (LocalDateTime stop = TestSchool.BEFORE.plusDays(7); stop.isBefore(moment); stop = stop.plusDays(4)) {
            school.moveTo(programme, stop);
            people.work(stop, new Random(0), 1);
        }
        school.moveTo(programme, moment);
        Given.signedIn(school.coach);
    }

    TimelineChangeId change(ProgrammeId programme, TimelineChange change) {
        Given.signedIn(school.coach);
        TimelinePreview preview = timeline.preview(programme, change);
        var id = timeline.apply(new ApplyChange(programme, change, preview.seen(), "Iedereen heeft het druk."));
        assertThat(withoutVersions(plan(programme)))
                .as("the plan is as the preview showed")
                .isEqualTo(withoutVersions(preview.after()));
        assertThat(disagreements(programme)).isEmpty();
        return id;
    }

    PlanState plan(ProgrammeId programme) {
        return states.read(programme);
    }

    /** State in the sense of rulings 45. */
    static List<Object> withoutVersions(PlanState plan) {
        List<Object> state = new ArrayList<>();
        state.add(plan.programme().status());
        state.add(plan.programme().startsOn());
        state.add(plan.programme().rhythm());
        state.add(String.valueOf(plan.programme().pausedFrom()));
        state.add(String.valueOf(plan.programme().resumesOn()));
        plan.runs().forEach(run -> state.add(run.weeks()));
        plan.items().forEach(item -> state.add(List.of(item.id(), item.moments())));
        return state;
    }

    /** Every waiting timer and open task of the programme that does not have the moment that its model asks the plan for. */
    List<String> disagreements(ProgrammeId programme) {
        List<String> wrong = new ArrayList<>();
        for (String instance : instances(programme)) {
            managementService
                    .createJobQuery()
                    .processInstanceId(instance)
                    .timers()
                    .list()
                    .forEach(job -> {
                        String activity = ACTIVITIES.computeIfAbsent(
                                job.getJobDefinitionId(),
                                id -> managementService
                                        .createJobDefinitionQuery()
                                        .jobDefinitionId(id)
                                        .singleResult()
                                        .getActivityId());
                        String expression = Objects.requireNonNull(
                                expressions(job.getProcessDefinitionId()).get(activity));
                        compare(wrong, activity, job.getDuedate(), evaluated(job.getExecutionId(), expression));
                    });
            processEngine
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(task -> {
                        String expression =
                                expressions(task.getProcessDefinitionId()).get(task.getTaskDefinitionKey());
                        if (expression != null && !OF_A_HOST.contains(task.getTaskDefinitionKey())) {
                            compare(
                                    wrong,
                                    task.getTaskDefinitionKey(),
                                    task.getDueDate(),
                                    evaluated(task.getExecutionId(), expression));
                        }
                    });
        }
        return wrong;
    }

    /** Jobs of the programme that failed, with how often they are still tried; none is right. */
    List<String> incidents(ProgrammeId programme) {
        return jdbc.sql(
                        "select j.type_ || ' ' || j.retries_ || ' ' || coalesce(j.exception_msg_, '') from act_ru_job j "
                                + "where j.root_proc_inst_id_ in (" + TestSchool.ROOTS + ") and j.retries_ < 3")
                .param("programme", programme.text())
                .query(String.class)
                .list();
    }

    private static void compare(List<String> wrong, String what, Date is, Date planned) {
        Instant one = is.toInstant().truncatedTo(ChronoUnit.SECONDS);
        if (!one.equals(planned.toInstant().truncatedTo(ChronoUnit.SECONDS))) {
            wrong.add(what + " is at " + one + ", by the plan at " + planned.toInstant());
        }
    }

    /** By the ids of timer events and user tasks; read once, a definition never changes. */
    private Map<String, String> expressions(String definition) {
        return EXPRESSIONS.computeIfAbsent(definition, id -> {
            var model = repositoryService.getBpmnModelInstance(id);
            Map<String, String> found = new HashMap<>();
            model.getModelElementsByType(TimeDate.class)
                    .forEach(date -> found.put(
                            date.getParentElement().getParentElement().getAttributeValue("id"),
                            date.getTextContent().strip()));
            model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> task.getCamundaDueDate() != null)
                    .forEach(task -> found.put(task.getId(), task.getCamundaDueDate()));
            return found;
        });
    }

    private Date evaluated(String execution, String expression) {
        var engine = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
        return engine.getCommandExecutorTxRequired().execute(command -> {
            ExecutionEntity entity = command.getExecutionManager().findExecutionById(execution);
            return (Date)
                    engine.getExpressionManager().createExpression(expression).getValue(entity);
        });
    }

    List<String> instances(ProgrammeId programme) {
        return jdbc.sql("select distinct proc_inst_id_ from act_ru_execution where parent_id_ is null "
                        + "and root_proc_inst_id_ in (" + TestSchool.ROOTS + ")")
                .param("programme", programme.text())
                .query(String.class)
                .list();
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
