package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskChoiceService;
import nl.samenbeter.tasks.TaskHolder;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskOrder;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TasksViewTest extends ViewTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)> & \uD83D\uDE00";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskListService service;

    @Autowired
    TaskQueries queries;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId second;

    @BeforeEach
    void givenTwoLeadersWithTasks() {
        school = new TestSchool(application);
        second = school.secondLeader();
        programme = school.planned();
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private TaskId mine(String element) {
        TaskId id = school.task(school.leader, element).id();
        service.take(id);
        return id;
    }

    private void open(TaskId task) {
        navigate(TasksView.class, Map.of("task", task.value()));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text) && !button.hasClassName("phone-only"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text + " in " + text()));
    }

    private TextArea lapsing() {
        return find(TextArea.class).single();
    }

    private List<String> headings() {
        return find(H2.class).all().stream()
                .filter(heading -> heading.getId().orElse("").startsWith("group-"))
                .map(heading -> heading.getElement().getTextRecursively())
                .toList();
    }

    private int freed() {
        return jdbc.sql("select count(*) from freed_time where programme_id = ?")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void groupsByDueMomentWithCounts() {
        navigate(TasksView.class);
        assertThat(headings()).containsExactly("Later (2)");

        TestSchool.clock(TestSchool.START.minusDays(1).atTime(22, 0));
        navigate(TasksView.class);
        assertThat(headings()).containsExactly("Later (2)");

        TestSchool.clock(TestSchool.START.atTime(7, 30));
        navigate(TasksView.class);
        assertThat(headings()).containsExactly("Vandaag (2)");
        assertThat(text()).contains("vóór 07:45");

        TestSchool.clock(TestSchool.START.plusDays(1).atTime(9, 0));
        navigate(TasksView.class);
        assertThat(headings()).containsExactly("Te laat (2)");
        assertThat(text()).contains("moest gisteren, ma 31 aug");
        assertThat(find(TaskCard.class).all()).allMatch(card -> card.hasClassName("late"));
    }

    @Test
    void saysWhatComesNextWhenTheListIsEmpty() {
        programmes.freeTime(mine("userTask_freeTime"), new FreeTime("Overleg"));
        programmes.recordConsent(
                mine("userTask_recordConsent"), new RecordConsent("PMR", TestSchool.BEFORE.toLocalDate(), "Map 12"));
        navigate(TasksView.class);
        assertThat(text()).contains("Je bent bij. Er is nu geen taak voor je.");

        Given.signedIn(school.coach, Role.COACH);
        navigate(TasksView.class);
        assertThat(text()).contains("Je bent bij. Je volgende taak komt dinsdag 1 september: Startbijeenkomst.");
        TestSchool.clock(TestSchool.START.plusDays(1).atTime(6, 0));
        navigate(TasksView.class);
        assertThat(text()).contains("Je volgende taak komt vandaag om 08:00: Startbijeenkomst.");
        UI.getCurrent().setLocale(Texts.ENGLISH);
        navigate(TasksView.class);
        assertThat(text()).contains("Kick-off meeting").doesNotContain("Startbijeenkomst");
    }

    @Test
    void takesADecisionOfTheLeadershipAndOpensIt() {
        navigate(TasksView.class);
        assertThat(text()).contains("Besluiten van de schoolleiding, nog van niemand");
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals("Ik pak dit op"))
                        .all()
                        .getFirst())
                .click();

        assertThat(queries.open()).filteredOn(row -> row.mine()).hasSize(1);
        assertThat(find(TaskPanel.class).all()).hasSize(1);
        assertThat(currentLocation()).startsWith("taken/");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                .hasSize(1);
    }

    private static String currentLocation() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    @Test
    void keepsADraftAndPutsItBack() {
        TaskId task = mine("userTask_freeTime");
        open(task);
        test(lapsing()).setValue(MARKUP);
        assertThat(text()).contains("Concept bewaard om");
        click("Later verder");
        assertThat(text()).contains("Bezig");

        open(task);
        assertThat(lapsing().getValue()).isEqualTo(MARKUP);
    }

    @Test
    void keepsTheLastChangeWhenSomebodyGoesAway() {
        TaskId task = mine("userTask_freeTime");
        open(task);
        test(lapsing()).setValue("een");
        test(lapsing()).setValue("een twee");
        navigate(TasksView.class);

        assertThat(service.draft(task).orElseThrow().fields()).containsEntry("lapsing", "een twee");
    }

    @Test
    void finishesAndOpensTheNext() {
        TestSchool.clock(TestSchool.START.atTime(7, 30));
        mine("userTask_recordConsent");
        open(mine("userTask_freeTime"));
        test(lapsing()).setValue(MARKUP);
        click("Tijd is vrijgemaakt");

        assertThat(freed()).isOne();
        assertThat(find(H2.class).withId("task-title").single().getText())
                .isEqualTo("Instemming van de medezeggenschap vastleggen");
    }

    @Test
    void goesBackToTheListAndSaysWhatComesNextWhenNothingIsForToday() {
        mine("userTask_recordConsent");
        open(mine("userTask_freeTime"));
        test(lapsing()).setValue(MARKUP);
        click("Tijd is vrijgemaakt");

        assertThat(currentLocation()).isEqualTo("taken");
        assertThat(find(TaskPanel.class).all()).isEmpty();
        assertThat(text())
                .contains("Je bent bij voor vandaag. Hierna komt: Instemming van de medezeggenschap vastleggen"
                        + " (nog 5 dagen, ma 31 aug).");
        openList("");
        assertThat(text()).doesNotContain("Je bent bij voor vandaag.");
    }

    @Test
    void opensNoTaskThatIsNobodysAfterTheLastOfOnesOwn() {
        TestSchool.clock(TestSchool.START.atTime(7, 30));
        open(mine("userTask_freeTime"));
        test(lapsing()).setValue(MARKUP);
        click("Tijd is vrijgemaakt");

        assertThat(currentLocation()).isEqualTo("taken");
        assertThat(text()).contains("Je eigen taken zijn klaar. Er staat nog 1 taak die van niemand is.");
    }

    @Test
    void saysThatATaskOutsideTheChoiceIsForToday() {
        TestSchool.clock(TestSchool.START.atTime(7, 30));
        mine("userTask_recordConsent");
        TaskId task = mine("userTask_freeTime");
        UI.getCurrent().navigate("taken/" + task, QueryParameters.fromString("zoek=vrijmaken"));
        test(lapsing()).setValue(MARKUP);
        click("Tijd is vrijgemaakt");
        assertThat(find(H2.class).all())
                .as("the list is empty")
                .noneMatch(
                        heading -> heading.getId().filter("task-title"::equals).isPresent());
    }

    @Test
    void saysWhatIsMissing() {
        open(mine("userTask_freeTime"));
        click("Tijd is vrijgemaakt");

        assertThat(lapsing().isInvalid()).isTrue();
        assertThat(lapsing().getErrorMessage()).startsWith("Schrijf op welk overleg of werk vervalt.");
        assertThat(button("Tijd is vrijgemaakt").isEnabled()).isTrue();
        assertThat(freed()).isZero();
    }

    @Test
    void keepsATextThatIsMuchTooLongAndSaysSo() {
        open(mine("userTask_freeTime"));
        String long1 = "x".repeat(1_048_576);
        test(lapsing()).setValue(long1);
        click("Tijd is vrijgemaakt");

        assertThat(lapsing().getErrorMessage()).contains("1.048.576 tekens, er passen er 1.000");
        assertThat(text()).contains("te lang om als concept te bewaren");
        assertThat(lapsing().getValue()).hasSize(1_048_576);
    }

    @Test
    void keepsTheTextOfAStaleTab() {
        TaskId task = school.task(school.leader, "userTask_freeTime").id();
        service.take(task);
        open(task);
        test(lapsing()).setValue(MARKUP);
        service.giveBack(task);
        school.doAs(second, () -> programmes.freeTime(task, new FreeTime("Van Ans")));
        click("Tijd is vrijgemaakt");

        assertThat(text())
                .contains("Ans Leider heeft dit net gedaan. Jouw tekst staat hieronder, je kunt hem kopiëren.");
        assertThat(lapsing().isReadOnly()).isTrue();
        assertThat(lapsing().getValue()).isEqualTo(MARKUP);
        assertThat(headings()).contains("Later (1)");
        assertThat(freed()).isOne();

        open(task);
        assertThat(text()).contains("Ans Leider heeft deze taak gedaan op wo 26 aug.", "Dit had je al getypt.");
        assertThat(lapsing().getValue()).isEqualTo(MARKUP);
    }

    @Test
    void keepsTheTextOfAnotherTabOfTheSamePerson() {
        TaskId task = mine("userTask_freeTime");
        open(task);
        test(lapsing()).setValue(MARKUP);
        programmes.freeTime(task, new FreeTime("Uit het eerste venster"));
        click("Tijd is vrijgemaakt");

        assertThat(text()).contains("Dit heb je al gedaan, misschien in een ander venster. Jouw tekst staat hieronder");
        assertThat(lapsing().getValue()).isEqualTo(MARKUP);
        assertThat(freed()).isOne();
    }

    @Test
    void locksAsSoonAsADraftShowsThatSomebodyElseHasIt() {
        TaskId task = mine("userTask_freeTime");
        open(task);
        school.doAs(school.leader, () -> service.giveBack(task));
        school.doAs(second, () -> programmes.freeTime(task, new FreeTime("Van Ans")));
        test(lapsing()).setValue(MARKUP);

        assertThat(lapsing().isReadOnly()).isTrue();
        assertThat(text()).contains("Ans Leider heeft dit net gedaan.");
    }

    @Test
    void givesBackToTheLeadership() {
        TaskId task = mine("userTask_freeTime");
        open(task);
        click("Teruggeven aan de schoolleiding");

        assertThat(school.task(second, "userTask_freeTime").mine()).isFalse();
        assertThat(currentLocation()).isEqualTo("taken");
    }

    @Test
    void refusesAForeignTaskWithoutItsName() {
        TaskId task = school.task(school.leader, "userTask_freeTime").id();
        Given.signedIn(school.outsider(), Role.MEMBER);
        for (String id : List.of(task.value(), "4d2c", "x".repeat(200), "%3Cb%3E")) {
            UI.getCurrent().navigate("taken/" + id);
            assertThat(find(H1.class).single().getText()).isEqualTo("Deze pagina is van een ander team.");
            assertThat(((Component) UI.getCurrent()).getElement().getTextRecursively())
                    .doesNotContain("Tijd vrijmaken");
        }
    }

    @Test
    void saysHowItEnded() {
        TaskId task = mine("userTask_freeTime");
        programmes.freeTime(task, new FreeTime("Overleg"));
        open(task);

        assertThat(text()).contains("Klaar. Je hebt deze taak gedaan op wo 26 aug.");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void saysThatATaskLapsed() {
        programmes.freeTime(mine("userTask_freeTime"), new FreeTime("Overleg"));
        programmes.recordConsent(
                mine("userTask_recordConsent"), new RecordConsent("PMR", TestSchool.BEFORE.toLocalDate(), "Map 12"));
        school.fire(programme, "event_startMonday");
        school.fire(programme, "event_boardSetUpOpens");
        TaskId board = school.task(school.coach, "userTask_setUpBoard").id();
        school.fire(programme, "event_boardSetUpLapsed");
        Given.signedIn(school.coach, Role.COACH);
        open(board);

        assertThat(text()).contains("Vervallen op vr 11 sep. Dit telt niet als te laat.");
    }

    @Test
    void countsLateAndTodayInTheMenu() {
        var badge = application.getBean(TasksBadge.class);
        assertThat(badge.count()).isZero();
        TestSchool.clock(TestSchool.START.atTime(9, 0));
        assertThat(badge.count()).isEqualTo(2);
        assertThat(badge.label(2)).isEqualTo("2 taken te laat of voor vandaag");
    }

    @Test
    void putsATaskOffAndTakesThatBack() {
        TestSchool.clock(TestSchool.START.atTime(7, 30));
        open(mine("userTask_freeTime"));
        click("Later weer zien");
        assertThat(find(DatePicker.class).single().getHelperText()).isEqualTo("Tot en met maandag 7 september");
        click("Laat me dit dan weer zien");
        assertThat(find(DatePicker.class).single().getErrorMessage()).isEqualTo("Kies een dag na vandaag.");
        test(find(DatePicker.class).single()).setValue(TestSchool.START.plusDays(3));
        click("Laat me dit dan weer zien");

        assertThat(headings()).containsExactly("Vandaag (1)", "Later (1)");
        assertThat(text()).contains("weer op do 3 sep");
        open(school.task(school.leader, "userTask_freeTime").id());
        click("Nu weer zien");
        assertThat(headings()).containsExactly("Vandaag (2)");
    }

    @Test
    void handsATaskOverWithANoteOnTheCard() {
        TaskId task = mine("userTask_freeTime");
        open(task);
        click("Overdragen");
        click("Draag over");
        assertThat(school.task(school.leader, "userTask_freeTime").mine()).isTrue();
        @SuppressWarnings("unchecked")
        Select<PersonId> to = find(Select.class).single();
        to.setValue(second);
        test(find(TextArea.class)
                        .withCondition(area -> area.getLabel().startsWith("Wat wil je"))
                        .single())
                .setValue(MARKUP);
        click("Draag over");

        assertThat(currentLocation()).isEqualTo("taken");
        assertThat(school.task(second, "userTask_freeTime").mine()).isTrue();
        Given.signedIn(second, Role.SCHOOL_LEADER);
        navigate(TasksView.class);
        assertThat(text()).contains("Overgedragen door Henk de Boer", MARKUP);
    }

    @Test
    void tellsWhatHappenedAndWhatWasSaid() {
        open(mine("userTask_freeTime"));
        click("Opmerkingen en geschiedenis");
        assertThat(text()).contains("Jij pakte de taak op.");
        test(find(TextArea.class)
                        .withCondition(area -> area.getLabel().equals("Opmerking"))
                        .single())
                .setValue(MARKUP);
        click("Plaats opmerking");

        assertThat(text()).contains("Jij schreef:", MARKUP);
    }

    private void openList(String query) {
        UI.getCurrent().navigate("taken", QueryParameters.fromString(query));
    }

    private List<String> titles() {
        return find(TaskCard.class).all().stream()
                .map(card -> TaskWords.title(card.row()))
                .toList();
    }

    @Test
    void showsWhatTheAddressAsksForInItsOrder() {
        mine("userTask_freeTime");
        openList("");
        assertThat(titles())
                .containsExactlyInAnyOrder(
                        "Tijd vrijmaken voor het team", "Instemming van de medezeggenschap vastleggen");
        openList("volgorde=title");
        assertThat(titles())
                .as("one's own first")
                .containsExactly("Tijd vrijmaken voor het team", "Instemming van de medezeggenschap vastleggen");
        TaskId other = mine("userTask_recordConsent");
        openList("volgorde=title");
        assertThat(titles())
                .containsExactly("Instemming van de medezeggenschap vastleggen", "Tijd vrijmaken voor het team");
        openList("volgorde=whose");
        assertThat(titles()).hasSize(2);
        service.giveBack(other);
        openList("wie=mine");
        assertThat(titles()).containsExactly("Tijd vrijmaken voor het team");
        openList("wie=nobodys&soort=decision");
        assertThat(titles()).containsExactly("Instemming van de medezeggenschap vastleggen");
        openList("zoek=INSTEMMING");
        assertThat(titles()).containsExactly("Instemming van de medezeggenschap vastleggen");
        openList("soort=%3Cb%3E&team=geen&volgorde=geen");
        assertThat(titles()).isEmpty();
        assertThat(text()).contains("Geen taak past bij wat je hebt gekozen.");
        click("Laat alles zien");
        assertThat(titles()).hasSize(2);
    }

    @Test
    void remembersTheChoiceForTheNextTime() {
        mine("userTask_freeTime");
        var choices = application.getBean(TaskChoiceService.class);
        choices.keep(new TaskChoice(null, null, TaskHolder.MINE, TaskOrder.TITLE));
        openList("");
        assertThat(titles()).containsExactly("Tijd vrijmaken voor het team");
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.hasClassName("task-link"))
                .allMatch(link ->
                        link.getHref().contains("wie=mine") && link.getHref().contains("volgorde=title"));

        Given.signedIn(second, Role.SCHOOL_LEADER);
        assertThat(choices.choice()).isEqualTo(TaskChoice.EVERYTHING);
    }

    @Test
    void saysForTenMinutesWhyADecisionIsNotTakenBack() {
        TaskId task = mine("userTask_freeTime");
        programmes.freeTime(task, new FreeTime("Overleg"));
        open(task);
        assertThat(text())
                .contains("Dit kan niet terug: hiermee is iets besloten of vastgelegd waar anderen mee verdergaan.")
                .doesNotContain("zet weer open");

        TestSchool.clock(TestSchool.BEFORE.plusMinutes(11));
        open(task);
        assertThat(text()).doesNotContain("Dit kan niet terug");
    }
}
