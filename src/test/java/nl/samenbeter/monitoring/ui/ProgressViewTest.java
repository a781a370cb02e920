package nl.samenbeter.monitoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDateTime;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.monitoring.SnoozeReason;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ProgressViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;

    @BeforeEach
    void givenASchool() {
        school = new TestSchool(application);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void showsTheLeaderWhatWaits() {
        school.planned();

        assertThat(page(school.leader, Role.SCHOOL_LEADER))
                .contains("Het team moet nog beginnen. Er wachten 2 besluiten op jou.")
                .contains("Nog niet begonnen", "Start ma 31 aug")
                .contains("Voor de start op maandag 31 augustus zijn nog 2 dingen nodig")
                .contains("Wacht op jou", "Beslissen");
    }

    @Test
    void showsTheCoachTheOwnTeamWithoutDecisions() {
        school.planned();

        assertThat(page(school.coach, Role.COACH))
                .contains("Rooster & ICT", "Bekijk het weekplan")
                .doesNotContain("Wacht op jou");
    }

    @Test
    void saysWhatIsLate() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 2, 17, 30));

        assertThat(page(school.coach, Role.COACH))
                .contains("Het team loopt achter.", "Te laat", "Week 1 van 8")
                .contains("Te laat staat er als een onderdeel nog open is");
    }

    @Test
    void namesWhatIsLateInTheReadersLanguage() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 2, 17, 30));
        UI.getCurrent().setLocale(Texts.ENGLISH);

        assertThat(page(school.coach, Role.COACH)).contains("Kick-off meeting").doesNotContain("Startbijeenkomst");
    }

    @Test
    void saysThatATeamHasNoProgramme() {
        assertThat(page(school.leader, Role.SCHOOL_LEADER)).contains("Dit team heeft nog geen programma.");
    }

    @Test
    void showsTheBoardCountsAndNoTeam() {
        school.planned();
        PersonId board = new Given(jdbc).holding(Role.BOARD, Scope.of(school.board));

        assertThat(page(board, Role.BOARD))
                .contains("Waddenlicht College", "1 nog niet begonnen", "Noorderbreed")
                .doesNotContain("Rooster & ICT");
    }

    @Test
    void saysFirstWhatAsksForSomebodyAndKeepsItQuietForAReason() {
        school.inWeek1();
        TestSchool.clock(LocalDateTime.of(2026, 9, 17, 9, 0));

        assertThat(page(school.coach, Role.COACH))
                .contains("Er is na", "geen bordsessie gehouden", "Naar het weekplan")
                .contains("Het programma staat stil: na woensdag 2 september", "Naar de tijdlijn")
                .contains("Dit staat er als er tien schooldagen niets begon");

        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Even stilzetten"))
                .findFirst()
                .orElseThrow()
                .click();
        SnoozeDialog dialog = find(SnoozeDialog.class).single();
        find(RadioButtonGroup.class).single().setValue(SnoozeReason.AGREED);
        find(Button.class).from(dialog).all().getLast().click();

        assertThat(Pages.text(getCurrentView()))
                .contains("1 melding is stilgezet")
                .contains("Stil tot donderdag 24 september, door Fatima Aydın: zo afgesproken met het team.");
    }

    @Test
    void showsTheExpertCoachAlertsWithoutKeepingThemQuiet() {
        school.inWeek1();
        TestSchool.clock(LocalDateTime.of(2026, 9, 17, 9, 0));
        PersonId expert = new Given(jdbc).holding(Role.EXPERT_COACH, Scope.of(school.school));

        assertThat(page(expert, Role.EXPERT_COACH))
                .contains("Naar het weekplan")
                .doesNotContain("Even stilzetten");
    }

    private String page(PersonId person, Role role) {
        Given.signedIn(person, role);
        navigate("voortgang", ProgressView.class);
        return Pages.text(getCurrentView());
    }
}
