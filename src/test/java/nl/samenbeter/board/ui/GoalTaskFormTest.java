package nl.samenbeter.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.GoalDraft;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.ui.TaskFormContent;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class GoalTaskFormTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    GoalTaskForm form;

    @Autowired
    TaskQueries tasks;

    @Autowired
    GoalService goals;

    @Autowired
    BoardQueries queries;

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
    void theFirstGoalIsAskedAtOnceAndSaysAtEachFieldWhatIsMissing() {
        TaskFormContent content = choosing();
        assertThat(which(content).isVisible()).isFalse();

        assertThat(content.validate()).isFalse();
        assertThat(area(content, "Wat merkt een docent of leerling ervan?").getErrorMessage())
                .isEqualTo("Schrijf wat een docent of leerling ervan merkt.");
        line(content, "Nulwaarde").setValue("veel");
        line(content, "Streefwaarde").setValue("62");
        assertThat(content.validate()).isFalse();
        assertThat(line(content, "Nulwaarde").getErrorMessage()).isEqualTo("Vul een gewoon getal in, zoals 62 of 3,5.");
        line(content, "Nulwaarde").setValue("62,0");
        content.validate();
        assertThat(line(content, "Streefwaarde").getErrorMessage()).startsWith("De streefwaarde is gelijk");
    }

    @Test
    void anEndOutsideTheTermIsToldAtItsField() {
        TaskFormContent content = choosing();
        DatePicker ends = all(content, DatePicker.class, "Tot en met");
        assertThat(ends.getHelperText()).contains("vakanties tellen niet mee");

        ends.setValue(ends.getValue().minusDays(20));
        content.validate();

        assertThat(ends.getErrorMessage()).startsWith("Een doel duurt 28 tot 42 dagen");
    }

    @Test
    void whatIsFilledInRunsOnTheBoard() {
        TaskFormContent content = choosing();
        fill(content);

        assertThat(content.validate()).isTrue();
        content.finish();

        Given.signedIn(school.coach, Role.COACH);
        var goal = queries.board(school.team).goals(GoalStatus.ACTIVE).toList().getFirst();
        assertThat(goal.baseline()).isEqualByComparingTo("14");
        assertThat(goal.target()).isEqualByComparingTo("2.5");
        assertThat(goal.ownerName()).isEqualTo("Sanne de Wit");
    }

    @Test
    void aDraftComesBackAndAllOfItIsMarked() {
        TaskFormContent content = choosing();
        fill(content);
        Map<String, String> draft = content.typed();

        TaskFormContent later = open("userTask_chooseGoals");
        later.fill(draft);

        assertThat(later.keepsDraft()).isTrue();
        assertThat(later.typed()).isEqualTo(draft).containsEntry(GoalDraft.TARGET, "2,5");
    }

    @Test
    void aGoalThatRunsIsGoneOnWithUnlessANewOneIsWanted() {
        Given.signedIn(school.coach, Role.COACH);
        goals.proposeActive(school.team, goal("Docenten kunnen verder"));
        TaskFormContent content = choosing();

        assertThat(Pages.text(content.component()))
                .contains("Doelen op jullie bord", "Docenten kunnen verder", "Bijstellen", "Afsluiten");
        assertThat(which(content).getValue()).isEqualTo(GoalDraft.GO_ON);
        assertThat(line(content, "Nulwaarde").getParent().orElseThrow().isVisible())
                .isFalse();
        assertThat(content.validate()).isTrue();
    }

    @Test
    void aProposalFillsTheFields() {
        Given.signedIn(school.coach, Role.COACH);
        ProposeGoal idea = goal("Docenten kunnen verder");
        goals.proposeGoal(school.team, idea);
        TaskFormContent content = choosing();

        test(which(content)).selectItem("Het voorstel op het bord: Docenten kunnen verder");

        assertThat(line(content, "Wat is het doel?").getValue()).isEqualTo("Docenten kunnen verder");
        assertThat(content.validate()).isTrue();
        content.finish();
        assertThat(queries.board(school.team).goals(GoalStatus.ACTIVE)).hasSize(1);
    }

    @Test
    void theChangeOfGoalsAlsoAsksWhatIsCelebrated() {
        week("Week6CoachTalksProcess", 6, "event_goalChangeOpens");
        Given.signedIn(school.coach, Role.COACH);
        goals.proposeActive(school.team, goal("Docenten kunnen verder"));
        TaskId task = anybodys("userTask_changeGoals");
        TaskFormContent content = form.open(tasks.details(task));
        area(content, "Wat vieren jullie?").setValue("De balie is rustiger");

        content.finish();

        assertThat(Pages.text(form.answered(tasks.details(task)).orElseThrow())).contains("De balie is rustiger");
    }

    private TaskFormContent choosing() {
        week("Week2LookAndGoalsProcess", 2, "event_goalsOpens");
        return open("userTask_chooseGoals");
    }

    private void week(String process, int number, String opens) {
        application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        process,
                        programme.text(),
                        Map.of(ProgrammeVariables.RUN_NUMBER, 1, ProgrammeVariables.WEEK_NUMBER, number));
        school.fire(programme, opens);
        TestSchool.clock(TestSchool.START.plusWeeks(number - 1L).plusDays(3).atTime(15, 0));
    }

    private TaskFormContent open(String element) {
        TaskId task = school.task(school.coach, element).id();
        Given.signedIn(school.coach, Role.COACH);
        TaskFormContent content = form.open(tasks.details(task));
        UI.getCurrent().add(content.component());
        return content;
    }

    /** Whoever of the team has it now is signed in. */
    private TaskId anybodys(String element) {
        return Stream.concat(Stream.of(school.coach), school.members.stream())
                .flatMap(person -> {
                    Given.signedIn(person, person.equals(school.coach) ? Role.COACH : Role.MEMBER);
                    return tasks.open().stream().filter(row -> row.element().equals(element));
                })
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void fill(TaskFormContent content) {
        line(content, "Wat is het doel?").setValue("Docenten hoeven niet te wisselen");
        area(content, "Wat merkt een docent of leerling ervan?").setValue("Minder lesuitval");
        area(content, "Hoe meten jullie het?").setValue("Telling in het rooster");
        line(content, "Nulwaarde").setValue("14");
        line(content, "Streefwaarde").setValue("2,5");
        @SuppressWarnings("unchecked")
        ComboBox<String> owner = all(content, ComboBox.class, "Wie let op dit doel?");
        owner.setValue(school.members.get(1).text());
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

    private static TextField line(TaskFormContent content, String label) {
        return all(content, TextField.class, label);
    }

    private static TextArea area(TaskFormContent content, String label) {
        return all(content, TextArea.class, label);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<String> which(TaskFormContent content) {
        return all(content, RadioButtonGroup.class, "Waar werken jullie aan?");
    }

    private static <C extends Component> C all(TaskFormContent content, Class<C> type, String label) {
        return inside(content.component())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(one -> label.equals(((HasLabel) one).getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> inside(Component form) {
        return Stream.concat(Stream.of(form), form.getChildren().flatMap(GoalTaskFormTest::inside));
    }
}
