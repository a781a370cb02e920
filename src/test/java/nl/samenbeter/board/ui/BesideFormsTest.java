package nl.samenbeter.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.board.EvaluationQueries;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.programme.ProgrammeFigures;
import nl.samenbeter.programme.WeekFigures;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the board lays beside the tasks about goals and the evaluation. */
@IntegrationTest
class BesideFormsTest extends ViewTest {

    private static final LocalDate WEEK_2 = TestSchool.START.plusWeeks(1);

    @Autowired
    ApplicationContext application;

    @Autowired
    GoalsBesideForm goalsBeside;

    @Autowired
    EvaluationBesideForm evaluationBeside;

    @Autowired
    EvaluationQueries evaluation;

    @Autowired
    GoalService goals;

    @Autowired
    ProgrammeFigures figures;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskPlaceQueries places;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;

    @Nullable
    String deployment;

    @BeforeEach
    void givenATeam() {
        school = new TestSchool(application);
        programme = school.planned();
    }

    @AfterEach
    void setBack() {
        if (deployment != null) {
            application.getBean(RepositoryService.class).deleteDeployment(deployment, true);
        }
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void aGoalOnTheBoardFillsTheAnswerAndIsTheGoalOfTheTeam() {
        givenATaskOfAnOlderPlan();
        Given.signedIn(school.coach, Role.COACH);
        goals.proposeActive(school.team, goal("Docenten kunnen verder"));
        var form = new Filled();
        TaskRow task = tasks.open().stream()
                .filter(row -> row.element().equals("userTask_chooseGoals"))
                .findFirst()
                .orElseThrow();
        assertThat(task.formKey()).isEqualTo(ModelForm.KEY);

        Component beside = goalsBeside.about(tasks.details(task.id()), form).orElseThrow();

        assertThat(Pages.text(beside)).contains("Docenten kunnen verder", "Was 62 %, doel 95 %", "Nieuw doel");
        assertThat(form.typed())
                .containsEntry("goal", "Docenten kunnen verder")
                .containsEntry("baseline", "62 %")
                .doesNotContainKey("secondGoal");
        assertThat(places.of(Set.of(task.id())).get(task.id()).goal()).isEqualTo("Docenten kunnen verder");
    }

    @Test
    void theFactsOfTheEightWeeksAreThoseOfProgress() {
        week("Week8HarvestProcess", 8, "event_boardSessionsOpens");
        TestSchool.clock(TestSchool.START.plusWeeks(8).atTime(9, 0));
        Given.signedIn(school.coach, Role.COACH);
        GoalId goal = goals.proposeActive(school.team, goal("Docenten kunnen verder"));
        goals.close(school.team, goal, 1, GoalStatus.REACHED, "Iedereen merkt het.");

        var facts = evaluation.facts(programme);

        assertThat(facts.sessionsPlanned())
                .isEqualTo(figures.of(programme).stream()
                        .filter(week -> week.week().run() == 1)
                        .mapToInt(WeekFigures::sessionsPlanned)
                        .sum());
        assertThat(facts.goalsReached()).isOne();
        assertThat(facts.goals()).hasSize(1);
    }

    @Test
    void theHoursOfTheTeamFillTheFieldOfTheEvaluation() {
        TestSchool.clock(TestSchool.START.plusWeeks(8).atTime(9, 0));
        Given.signedIn(school.coach, Role.COACH);
        jdbc.sql("update plan_item set status = 'DONE' where programme_id = ? and kind = 'PREPARATION'")
                .param(programme.value())
                .update();
        jdbc.sql("update plan_session set held = true where plan_item_id in"
                        + " (select id from plan_item where programme_id = ? and week_number = 3)")
                .param(programme.value())
                .update();

        var facts = evaluation.facts(programme);

        assertThat(facts.hours().people()).isEqualTo(school.members.size());
        assertThat(facts.hours().planned()).isEqualTo(facts.plannedMinutes() * school.members.size());
        int perPerson = facts.hours().done() / school.members.size();
        assertThat(perPerson).isPositive().isLessThan(facts.plannedMinutes());
        assertThat(facts.hours().weekly()).isEqualTo(perPerson / facts.weeks());
    }

    @Test
    void aTeamOfFourShowsNoHours() {
        TestSchool.clock(TestSchool.START.plusWeeks(8).atTime(9, 0));
        Given.signedIn(school.coach, Role.COACH);
        school.members.stream()
                .skip(4)
                .forEach(one -> jdbc.sql("update role_grant set ends_on = ? where role = 'MEMBER' and person_id = ?")
                        .params(TestSchool.START, one.value())
                        .update());

        assertThat(evaluation.facts(programme).hours()).isNull();
    }

    @Test
    void theFactsStandOnAPageOfTheirOwn() {
        TestSchool.clock(TestSchool.START.plusWeeks(8).atTime(9, 0));
        Given.signedIn(school.members.getFirst(), Role.MEMBER);
        goals.proposeActive(school.team, goal("Docenten kunnen verder"));

        UI.getCurrent().navigate("evaluatie/" + programme);

        assertThat(Pages.text(find(EvaluationView.class).single()))
                .contains("De acht weken in feiten", "bordsessies gehouden", "Docenten kunnen verder", "Het hele team");
    }

    @Test
    void otherTasksHaveNothingBesideThem() {
        TaskDetails other = school.as(
                school.leader,
                () -> tasks.details(
                        school.task(school.leader, "userTask_recordConsent").id()));
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);

        assertThat(goalsBeside.about(other, new Filled())).isEmpty();
        assertThat(evaluationBeside.about(other, new Filled())).isEmpty();
    }

    /** With the fields of before goals had a form of their own. */
    private void givenATaskOfAnOlderPlan() {
        TestSchool.clock(WEEK_2.plusDays(2).atTime(9, 0));
        deployment = application
                .getBean(RepositoryService.class)
                .createDeployment()
                .addClasspathResource("models/FinishProcess.bpmn")
                .deploy()
                .getId();
        application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        "FinishProcess",
                        programme.text(),
                        Map.of(
                                "person",
                                school.coach.text(),
                                "groups",
                                TaskGroups.of(Role.COACH, school.team),
                                ProgrammeVariables.RUN_NUMBER,
                                1,
                                ProgrammeVariables.WEEK_NUMBER,
                                2));
    }

    private void week(String process, int number, String opens) {
        application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        process,
                        programme.text(),
                        Map.of(ProgrammeVariables.RUN_NUMBER, 1, ProgrammeVariables.WEEK_NUMBER, number));
        school.fire(programme, opens);
    }

    private ProposeGoal goal(String title) {
        return new ProposeGoal(
                GoalId.next(),
                title,
                "Minder lesuitval",
                "Telling",
                new BigDecimal("62"),
                new BigDecimal("95"),
                "%",
                TestSchool.START,
                null,
                school.members.getFirst());
    }

    /** A form of which only the answers count. */
    private static final class Filled implements TaskFormContent {

        private final Map<String, String> answers = new HashMap<>();

        @Override
        public Component component() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String finishKey() {
            return "";
        }

        @Override
        public boolean validate() {
            return true;
        }

        @Override
        public void finish() {}

        @Override
        public void lock() {}

        @Override
        public Map<String, String> typed() {
            return answers;
        }

        @Override
        public void fill(Map<String, String> draft) {
            answers.putAll(draft);
        }
    }
}
