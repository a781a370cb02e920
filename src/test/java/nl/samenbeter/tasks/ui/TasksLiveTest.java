package nl.samenbeter.tasks.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.notifications.Live;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskPassingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the screen of one leader shows while another works; nobody reloads. */
@IntegrationTest
class TasksLiveTest extends ViewTest {

    private static final String TYPED = "<img src=x onerror=alert(1)> & \uD83D\uDE00";
    private static final String FREE_TIME = "Tijd vrijmaken voor het team";
    private static final String CONSENT = "Instemming van de medezeggenschap vastleggen";

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskListService service;

    @Autowired
    TaskPassingService passing;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId second;
    TaskId task;

    @BeforeEach
    void givenTwoLeadersOneOfWhomLooks() {
        school = new TestSchool(application);
        second = school.secondLeader();
        programme = school.planned();
        task = school.task(school.leader, "userTask_freeTime").id();
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
    }

    @AfterEach
    void setBack() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void open(TaskId id) {
        navigate(TasksView.class, Map.of("task", id.value()));
        Live.arrives(application);
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private List<String> titles() {
        return find(TaskCard.class).all().stream()
                .map(card -> TaskWords.title(card.row()))
                .toList();
    }

    private TextArea lapsing() {
        return find(TextArea.class).single();
    }

    private String said() {
        return find(Div.class).withId("live").single().getText();
    }

    private boolean hasButton(String text) {
        return find(Button.class, find(TaskPanel.class).single()).all().stream()
                .anyMatch(button -> button.getText().equals(text));
    }

    @Test
    void aTaskThatSomebodyTakesLeavesTheListOfTheOthersAndComesBackWhenGivenBack() {
        navigate(TasksView.class);
        Live.arrives(application);
        assertThat(titles()).containsExactlyInAnyOrder(FREE_TIME, CONSENT);

        school.doAs(second, () -> service.take(task));
        assertThat(titles()).hasSize(2);
        Live.arrives(application);
        assertThat(titles()).containsExactly(CONSENT);
        assertThat(said()).isEqualTo("De lijst is bijgewerkt: 1 open taak.");

        school.doAs(second, () -> service.giveBack(task));
        Live.arrives(application);
        assertThat(titles()).containsExactlyInAnyOrder(FREE_TIME, CONSENT);
        assertThat(said()).as("not at every change").isEqualTo("De lijst is bijgewerkt: 1 open taak.");
    }

    @Test
    void leavesTheOtherCardsAsTheyAre() {
        navigate(TasksView.class);
        Live.arrives(application);
        TaskCard other = find(TaskCard.class).all().stream()
                .filter(card -> TaskWords.title(card.row()).equals(CONSENT))
                .findFirst()
                .orElseThrow();
        school.doAs(second, () -> programmes.freeTime(task, new FreeTime("Van Ans")));
        Live.arrives(application);
        assertThat(find(TaskCard.class).all()).containsExactly(other);
    }

    @Test
    void theNumbersOfTheMenuFollowOnEveryPage() {
        TestSchool.clock(TestSchool.START.atTime(9, 0));
        UI.getCurrent().navigate("meldingen");
        Live.arrives(application);
        assertThat(number()).isEqualTo("2");
        school.doAs(second, () -> programmes.freeTime(task, new FreeTime("Van Ans")));
        Live.arrives(application);
        assertThat(number()).isEqualTo("1");
    }

    private String number() {
        return find(SideNavItem.class).all().stream()
                .filter(item -> "taken".equals(item.getPath()))
                .findFirst()
                .orElseThrow()
                .getSuffixComponent()
                .getElement()
                .getText();
    }

    @Test
    void thePageOfTodayFollowsToo() {
        UI.getCurrent().navigate("vandaag");
        Live.arrives(application);
        assertThat(links()).contains(FREE_TIME, CONSENT);
        school.doAs(second, () -> service.take(task));
        Live.arrives(application);
        assertThat(links()).contains(CONSENT).doesNotContain(FREE_TIME);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    @Test
    void keepsTheTextOfAFormThatSomebodyElseIsThroughWith() {
        service.take(task);
        open(task);
        test(lapsing()).setValue(TYPED);
        Component before = lapsing();
        school.doAs(school.leader, () -> service.giveBack(task));
        Live.arrives(application);
        assertThat(lapsing().isReadOnly())
                .as("it is nobody's, so it can still be finished")
                .isFalse();

        school.doAs(second, () -> programmes.freeTime(task, new FreeTime("Van Ans")));
        Live.arrives(application);

        assertThat(text())
                .contains("Ans Leider heeft dit net gedaan. Jouw tekst staat hieronder, je kunt hem kopiëren.");
        assertThat(lapsing()).isSameAs(before);
        assertThat(lapsing().getValue()).isEqualTo(TYPED);
        assertThat(lapsing().isReadOnly()).isTrue();
        var parts = find(TaskPanel.class).single().getChildren().toList();
        assertThat(parts.indexOf(find(Div.class).withClassName("form-notice").single()))
                .as("what happened stands above what was typed")
                .isEqualTo(parts.indexOf(partOf(before, parts)) - 1);
        assertThat(find(Button.class, find(TaskPanel.class).single()).all())
                .extracting(Button::getText)
                .containsExactly("Sluiten");
        assertThat(titles()).containsExactly(CONSENT);
    }

    private static Component partOf(Component inside, List<Component> parts) {
        Component at = inside;
        while (!parts.contains(at)) {
            at = at.getParent().orElseThrow();
        }
        return at;
    }

    @Test
    void keepsTheTextOfAFormThatWasHandedOverInAnotherWindow() {
        service.take(task);
        open(task);
        test(lapsing()).setValue(TYPED);
        school.doAs(school.leader, () -> passing.handOver(task, second, ""));
        Live.arrives(application);

        assertThat(text()).contains("Ans Leider heeft deze taak opgepakt. Jouw tekst staat hieronder");
        assertThat(lapsing().getValue()).isEqualTo(TYPED);
        assertThat(lapsing().isReadOnly()).isTrue();
    }

    @Test
    void keepsTheTextOfAFormWhoseTaskLapses() {
        programmes.freeTime(task, new FreeTime("Overleg"));
        programmes.recordConsent(
                school.task(school.leader, "userTask_recordConsent").id(),
                new nl.samenbeter.programme.RecordConsent("PMR", TestSchool.BEFORE.toLocalDate(), "Map 12"));
        school.fire(programme, "event_startMonday");
        school.fire(programme, "event_boardSetUpOpens");
        TaskId board = school.task(school.coach, "userTask_setUpBoard").id();
        Given.signedIn(school.coach, Role.COACH);
        service.take(board);
        open(board);
        school.fire(programme, "event_boardSetUpLapsed");
        Live.arrives(application);
        assertThat(text()).contains("Deze taak is vervallen. Jouw tekst staat hieronder");
    }

    @Test
    void leavesTheFormOfAnotherTaskAlone() {
        service.take(task);
        open(task);
        Component before = lapsing();
        test(lapsing()).setValue(TYPED);
        TaskId other = school.task(school.leader, "userTask_recordConsent").id();
        school.doAs(second, () -> service.take(other));
        Live.arrives(application);
        assertThat(lapsing()).isSameAs(before);
        assertThat(lapsing().isReadOnly()).isFalse();
        assertThat(titles()).containsExactly(FREE_TIME);
    }

    @Test
    void saysWhoTookTheTaskThatIsOnlyBeingLookedAt() {
        open(task);
        assertThat(hasButton("Ik pak dit op")).isTrue();
        school.doAs(second, () -> service.take(task));
        Live.arrives(application);
        assertThat(text()).contains("Ans Leider");
        assertThat(hasButton("Ik pak dit op")).isFalse();
    }

    @Test
    void aRoleThatEndsMeanwhileIsNoAttemptOnForeignData() {
        open(task);
        jdbc.sql("delete from role_grant where person_id = ?")
                .param(school.leader.value())
                .update();
        school.doAs(second, () -> service.take(task));
        Live.arrives(application);
        assertThat(jdbc.sql("select count(*) from audit_entry where person_id = ?")
                        .param(school.leader.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
