package nl.samenbeter.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
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
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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

    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenATeam() {
        school = new TestSchool(application);
        programme = school.planned();
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void aGoalOnTheBoardFillsTheAnswerAndIsTheGoalOfTheTeam() {
        week("Week2LookAndGoalsProcess", 2, "event_goalsOpens");
        TestSchool.clock(WEEK_2.plusDays(2).atTime(9, 0));
        Given.signedIn(school.coach, Role.COACH);
        goals.proposeActive(school.team, goal("Docenten kunnen verder"));
        var form = new Filled();
        TaskRow task = tasks.open().stream()
                .filter(row -> row.element().equals("userTask_chooseGoals"))
                .findFirst()
                .orElseThrow();

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
    void otherTasksHaveNothingBesideThem() {
        TaskDetails other = school.as(
                school.leader,
                () -> tasks.details(
                        school.task(school.leader, "userTask_recordConsent").id()));
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);

        assertThat(goalsBeside.about(other, new Filled())).isEmpty();
        assertThat(evaluationBeside.about(other, new Filled())).isEmpty();
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
