package nl.samenbeter.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.administration.PassReason;
import nl.samenbeter.administration.RetryReason;
import nl.samenbeter.administration.StuckQueries;
import nl.samenbeter.administration.StuckService;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StuckViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    StuckQueries queries;

    @Autowired
    StuckService service;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId admin;

    @BeforeEach
    void givenAProgrammeInItsFirstWeek() {
        school = new TestSchool(application);
        programme = school.ready();
        school.fire(programme, "event_startMonday");
        admin = new Given(jdbc).holding(Role.ADMIN, Scope.of(school.school));
        Given.signedIn(admin, Role.ADMIN);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void saysThatEverythingGoesOn() {
        open();

        assertThat(text()).contains("Vastgelopen stappen", "Alles loopt.");
    }

    @Test
    void saysWhoseStepStandsStillAndSinceWhen() {
        givenTheBoardWaitsForNothing();
        open();

        assertThat(text())
                .contains("Er staat 1 stap stil.", "Bord inrichten opent", "Staat stil")
                .contains("Rooster & ICT, Week 1: starten")
                .contains("Er is geen taak en geen moment dat deze stap verder helpt.")
                .contains("Proces " + programme)
                .doesNotContain("Opnieuw proberen");
    }

    @Test
    void passesAStepForAReason() {
        givenTheBoardWaitsForNothing();
        open();

        click("Overslaan");
        assertThat(Pages.text(find(StuckDialog.class).single()))
                .contains("‘Bord inrichten’ komt als overgeslagen in het plan.")
                .contains("Dit kun je niet terugdraaien. De coach en de schoolleiding krijgen bericht.");
        press("Overslaan");
        assertThat(reasons().isInvalid()).isTrue();
        reasons().setValue(PassReason.NOT_NEEDED);
        press("Overslaan");

        assertThat(text()).contains("Alles loopt.");
    }

    @Test
    void setsAStepReadyAgain() {
        givenTheBoardWaitsForNothing();
        open();

        click("Opnieuw klaarzetten");
        reasons(RetryReason.class).setValue(RetryReason.ONCE_MORE);
        press("Opnieuw klaarzetten");

        assertThat(text()).contains("Alles loopt.");
    }

    @Test
    void saysWhenSomebodyWasFaster() {
        givenTheBoardWaitsForNothing();
        open();
        click("Overslaan");
        service.pass(queries.mine().rows().getFirst().id(), PassReason.NOT_NEEDED);

        reasons().setValue(PassReason.DONE_ELSEWHERE);
        press("Overslaan");

        assertThat(Pages.text(find(StuckDialog.class).single())).contains("Deze stap staat niet meer stil.");
        assertThat(text()).contains("Alles loopt.");
    }

    private void open() {
        navigate("beheer/processen", StuckView.class);
    }

    private String text() {
        return Pages.text(getCurrentView());
    }

    private RadioButtonGroup<PassReason> reasons() {
        return reasons(PassReason.class);
    }

    @SuppressWarnings("unchecked")
    private <R> RadioButtonGroup<R> reasons(Class<R> kind) {
        return (RadioButtonGroup<R>) find(RadioButtonGroup.class).single();
    }

    /** In the page. */
    private void click(String words) {
        buttons(words).getFirst().click();
    }

    /** In the dialog, which stands behind it. */
    private void press(String words) {
        buttons(words).getLast().click();
    }

    private List<Button> buttons(String words) {
        return find(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .toList();
    }

    private void givenTheBoardWaitsForNothing() {
        var root = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .rootProcessInstances()
                .singleResult();
        managementService.createJobQuery().rootProcessInstanceId(root.getId()).list().stream()
                .filter(job -> managementService
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals("event_boardSetUpOpens"))
                .forEach(job -> managementService.deleteJob(job.getId()));
    }
}
