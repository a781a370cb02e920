package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.GivenModelForm;
import nl.samenbeter.tasks.TaskHelpService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskReceiver;
import nl.samenbeter.tasks.TaskTalkService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ManyTasksTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskService engine;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskListService service;

    @Autowired
    TaskHelpService help;

    @Autowired
    TaskTalkService talk;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    GivenModelForm models;
    PersonId me;
    PersonId colleague;

    @BeforeEach
    void givenAMemberWithWork() {
        school = new TestSchool(application);
        programme = school.planned();
        models = new GivenModelForm(application);
        me = school.members.getFirst();
        colleague = school.members.get(1);
        Given.signedIn(me, Role.MEMBER);
    }

    @AfterEach
    void endTheModel() {
        models.end();
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private TaskId asking() {
        String instance = models.begin(school, programme, me);
        return task(instance);
    }

    private TaskId task(String instance) {
        return new TaskId(engine.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    private TaskId plain() {
        String instance = models.begin(school, programme, me);
        engine.complete(task(instance).value());
        TaskId task = task(instance);
        jdbc.sql("update task_entry set kind = 'meeting' where task_id = ?")
                .param(task.value())
                .update();
        return task;
    }

    private void choose() {
        navigate(TasksView.class, Map.of());
        click("Meer tegelijk");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no button " + text + " in " + text()));
    }

    private void click(String text) {
        test(button(text)).click();
    }

    private Dialog dialog() {
        return find(Dialog.class).all().stream()
                .filter(Dialog::isOpened)
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return dialog().getElement().getTextRecursively();
    }

    private PickBox box(int n) {
        return find(PickBox.class).all().get(n);
    }

    private void pick(int n) {
        box(n).getElement().getChild(0).setProperty("checked", true);
    }

    private String report() {
        return find(ManyReport.class).single().getElement().getTextRecursively();
    }

    @Test
    void areNotOfferedWithOneTask() {
        plain();
        navigate(TasksView.class, Map.of());
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Meer tegelijk");
        plain();
        navigate(TasksView.class, Map.of());
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Meer tegelijk");
    }

    @Test
    void areChosenOneByOneOrAllAndCounted() {
        plain();
        plain();
        choose();
        assertThat(button("Afronden").isEnabled()).isFalse();
        pick(1);
        assertThat(text()).contains("1 gekozen");
        click("Kies alles");
        assertThat(text()).contains("2 gekozen");
        assertThat(box(0).isPicked()).isTrue();
        click("Meer tegelijk");
        assertThat(find(ManyBar.class).all()).isEmpty();
        assertThat(box(0).isPicked()).isFalse();
    }

    @Test
    void areFinishedAfterSayingHowManyCanAndTheReportSaysWhyTheRestCould() {
        plain();
        TaskId asking = asking();
        plain();
        choose();
        click("Kies alles");
        click("Afronden");
        assertThat(said())
                .contains("2 van de 3 taken kun je zo afronden.")
                .contains("1 niet: Deze taak vraagt een antwoord. Open de taak en vul hem in.");
        click("Rond 2 taken af");
        assertThat(report())
                .contains("2 van de 3 taken afgerond")
                .contains("Niet gelukt (1)")
                .contains("Vertel over de les")
                .contains("Deze taak vraagt een antwoord.")
                .contains("Gelukt (2)");
        assertThat(queries.open()).extracting(row -> row.id()).containsExactly(asking);
        click("Sluit dit verslag");
        assertThat(find(ManyReport.class).all()).isEmpty();
    }

    @Test
    void arePutAsideAndTakenBackTogether() {
        TaskId one = plain();
        plain();
        choose();
        click("Kies alles");
        click("Later zien");
        test(button("Laat me 2 taken dan weer zien")).click();
        assertThat(find(DatePicker.class).single().isInvalid()).isTrue();
        test(find(DatePicker.class).single())
                .setValue(TestSchool.BEFORE.toLocalDate().plusDays(2));
        click("Laat me 2 taken dan weer zien");
        assertThat(report()).contains("2 van de 2 taken opzij gezet");
        assertThat(queries.details(one).row().putOff()).isNotNull();

        click("Draai dit terug");
        click("Zet 2 taken terug in de lijst");
        assertThat(report()).contains("2 van de 2 taken teruggezet in de lijst");
        assertThat(queries.details(one).row().putOff()).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void goToAColleagueWithANote() {
        TaskId one = plain();
        plain();
        choose();
        click("Kies alles");
        click("Overdragen");
        click("Draag 2 taken over");
        Select<TaskReceiver> receivers = find(Select.class).all().stream()
                .filter(select -> "Aan wie?".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(receivers.isInvalid()).isTrue();
        receivers.setValue(receivers
                .getListDataView()
                .getItems()
                .filter(receiver -> receiver.person().equals(colleague))
                .findFirst()
                .orElseThrow());
        assertThat(said()).contains("2 van de 2 taken kun je overdragen.");
        find(TextArea.class).all().getLast().setValue("Ik ben er niet.");
        click("Draag 2 taken over");
        assertThat(report()).contains("2 van de 2 taken overgedragen");
        assertThat(school.as(colleague, () -> queries.details(one)).row().mine())
                .isTrue();
    }

    @Test
    void leaveTheChoiceWhenAColleagueTakesThemMeanwhile() {
        TaskId one = plain();
        plain();
        choose();
        click("Kies alles");
        service.giveBack(one);
        school.doAs(colleague, () -> service.take(one));
        click("Later zien");
        test(find(DatePicker.class).single())
                .setValue(TestSchool.BEFORE.toLocalDate().plusDays(2));
        assertThat(said()).contains("1 van de 2 taken").contains("Sanne de Wit heeft deze taak opgepakt.");
        click("Laat me 1 taak dan weer zien");
        assertThat(report())
                .contains("1 van de 2 taken opzij gezet")
                .contains("Sanne de Wit heeft deze taak opgepakt.");
        assertThat(text()).doesNotContain("gekozen");
    }

    @Test
    void areDoneInPartsWhenTheyAreMany() {
        IntStream.range(0, 45).forEach(n -> plain());
        navigate(TasksView.class, Map.of());
        for (int more = 0; more < 5; more++) {
            find(Button.class).all().stream()
                    .filter(button -> button.hasClassName("more") && button.isVisible())
                    .findFirst()
                    .ifPresent(button -> test(button).click());
        }
        click("Meer tegelijk");
        click("Kies alles");
        click("Afronden");
        click("Rond 45 taken af");
        assertThat(said()).contains("20 van de 45 taken");
        click("Stop hier");
        assertThat(report()).contains("20 van de 45 taken afgerond").contains("Niet geprobeerd, je hebt gestopt (25)");
        assertThat(queries.open()).hasSize(25);
    }

    @Test
    void showWhoseHelpIsAskedAndWhoAsksMine() {
        TaskId one = plain();
        navigate(TasksView.class, Map.of("task", one.value()));
        click("Hulp vragen");
        click("Vraag hulp");
        @SuppressWarnings("unchecked")
        Select<PersonId> helper = find(Select.class).all().stream()
                .filter(select -> "Aan wie vraag je hulp?".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(helper.isInvalid()).isTrue();
        helper.setValue(colleague);
        find(TextArea.class).all().getLast().setValue("Waar staat de kast?");
        click("Vraag hulp");
        assertThat(text()).contains("Hulp gevraagd aan Sanne de Wit").contains("Er is nog geen antwoord.");

        Given.signedIn(colleague, Role.MEMBER);
        navigate(TasksView.class, Map.of());
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Om jouw hulp gevraagd");
        navigate(TasksView.class, Map.of("task", one.value()));
        assertThat(text()).contains("Daan Visser vraagt je hulp bij deze taak.").contains("Waar staat de kast?");
        find(TextArea.class).all().getFirst().setValue("In de gang.");
        click("Geef antwoord");
        assertThat(text()).doesNotContain("vraagt je hulp bij deze taak");

        Given.signedIn(me, Role.MEMBER);
        assertThat(help.asked()).isEmpty();
        assertThat(List.copyOf(talk.history(one)))
                .extracting(note -> note.words())
                .contains("In de gang.");
    }
}
