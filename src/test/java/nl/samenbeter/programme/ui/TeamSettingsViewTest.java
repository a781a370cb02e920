package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.ChangeRhythm;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@ViewPackages(packages = "nl.samenbeter")
class TeamSettingsViewTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ProgrammeService service;

    @Autowired
    ProgrammeQueries queries;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;

    @BeforeEach
    void givenACoach() {
        school = new TestSchool(application);
        Given.signedIn(school.coach, Role.COACH);
        UI.getCurrent().setLocale(Texts.DUTCH);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void saysThatThereIsNoProgrammeYet() {
        open();

        assertThat(text()).contains("Voor dit team loopt geen programma.", "Fatima Aydın", "Ondersteunend team");
    }

    @Test
    void isLinkedFromTheWeekPlanOfTheCoachOnly() {
        var programme = school.planned();
        navigate("week/" + programme, WeekView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains(route());

        Given.signedIn(school.members.getFirst(), Role.MEMBER);
        navigate("week/" + programme, WeekView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain(route());
    }

    @Test
    void saysWhoChangesPeople() {
        school.planned();
        open();
        assertThat(text())
                .contains("ook een tweede coach, doet de beheerder.", "6 collega’s in het team", "Daan Visser");

        Given given = new Given(jdbc);
        given.grant(given.person("Ria Admin", school.school), Role.ADMIN, Scope.of(school.school));
        open();
        assertThat(text()).contains("ook een tweede coach, doet de beheerder van de school: Ria Admin.");
    }

    @Test
    void leadsACoachWhoIsAdminTooToThePeople() {
        school.planned();
        new Given(jdbc).grant(school.coach, Role.ADMIN, Scope.of(school.school));
        Given.signedIn(school.coach, Role.COACH, Role.ADMIN);
        open();

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("beheer/" + school.school + "/mensen");
    }

    @Test
    void saysWhatATeachingTeamCallsThings() {
        jdbc.sql("update team set kind = 'TEACHING' where id = ?")
                .param(school.team.value())
                .update();
        open();

        assertThat(text()).contains("Onderwijsteam", "lesbezoek", "gezamenlijke lesvoorbereiding");
    }

    @Test
    void showsWhatChangesAndThenChangesIt() {
        school.planned();
        open();
        frequency().setValue(Frequency.WEEKLY);
        assertThat(find(IntegerField.class).all()).hasSize(1);
        find(TimePicker.class).single().setValue(LocalTime.of(9, 0));
        find(TextField.class).single().setValue("Kantine");
        test(button("Bekijk wat er verandert")).click();

        assertThat(text())
                .contains("Week 2, vanaf ma 7 sep: 180 min wordt 140 min")
                .contains("Ma 7 sep 08:15, 10 min vervalt")
                .contains("Di 8 sep 08:15, 15 min wordt 09:00")
                .contains("Schoolleiding bij de bordsessie, di 8 sep 08:15, 15 min wordt 09:00")
                .contains("De norm is gemiddeld 180 minuten per week.");
        test(button("Zo wijzigen")).click();

        var board = queries.settings(school.team).programme();
        assertThat(board).isNotNull();
        assertThat(board.rhythm()).isEqualTo(new SessionRhythm(Frequency.WEEKLY, LocalTime.of(9, 0), 10, 15));
        assertThat(board.place()).isEqualTo("Kantine");
        assertThat(text()).doesNotContain("vervalt");
    }

    @Test
    void saysSoWhenOnlyThePlaceChanges() {
        school.planned();
        open();
        find(TextField.class).single().setValue("Kantine");
        test(button("Bekijk wat er verandert")).click();

        assertThat(text()).contains("Alleen de plek verandert.");
    }

    @Test
    void speaksEnglish() {
        school.planned();
        UI.getCurrent().setLocale(Texts.ENGLISH);
        open();
        frequency().setValue(Frequency.WEEKLY);
        find(TextField.class).single().setValue("Canteen");
        test(button("See what changes")).click();

        assertThat(text()).contains("Settings of the team", "10 min is dropped", "becomes 140 min", "Support team");
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        school.planned();
        open();
        find(TimePicker.class).single().setValue(LocalTime.of(6, 0));
        find(IntegerField.class).all().forEach(field -> field.setValue(31));
        find(TextField.class).single().setValue(" ");
        test(button("Bekijk wat er verandert")).click();

        assertThat(find(TimePicker.class).single().getErrorMessage()).isEqualTo("Kies een tijd tussen 07:00 en 18:00.");
        assertThat(find(IntegerField.class).all())
                .allMatch(IntegerField::isInvalid)
                .extracting(IntegerField::getErrorMessage)
                .containsOnly("Vul een getal in van 5 tot en met 30.");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(text()).doesNotContain("Zo wijzigen");
    }

    @Test
    void saysSoWhenNothingChanges() {
        var programme = school.planned();
        service.changeRhythm(new ChangeRhythm(programme, 0, SessionRhythm.usual(LocalTime.of(8, 30)), "Kantine"));
        open();
        test(button("Bekijk wat er verandert")).click();

        assertThat(text()).contains("Zo is het al.");
    }

    @Test
    void isFriendlyWhenTheOtherCoachWasFasterAndShowsWhatStandsNow() {
        var programme = school.planned();
        open();
        frequency().setValue(Frequency.WEEKLY);
        find(TextField.class).single().setValue("Kantine");
        test(button("Bekijk wat er verandert")).click();
        service.changeRhythm(new ChangeRhythm(programme, 0, SessionRhythm.usual(LocalTime.of(10, 0)), "Hal"));

        test(button("Zo wijzigen")).click();

        assertThat(text()).contains("Iemand anders heeft hier net iets veranderd.");
        assertThat(find(TimePicker.class).single().getValue()).isEqualTo(LocalTime.of(10, 0));
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Hal");
        assertThat(frequency().getValue()).isEqualTo(Frequency.DAILY);
    }

    @Test
    void isNoPageForAnAddressThatIsNoTeam() {
        UI.getCurrent().navigate("team/nergens/instellingen");

        assertThat(getCurrentView()).isNotInstanceOf(TeamSettingsView.class);
    }

    @Test
    void isClosedForTheCoachOfAnotherTeam() {
        Given given = new Given(jdbc);
        var other = given.person("Piet Ander", school.school);
        given.grant(other, Role.COACH, Scope.of(given.team(school.school)));
        Given.signedIn(other, Role.COACH);

        UI.getCurrent().navigate(route());
        assertThat(getCurrentView()).isNotInstanceOf(TeamSettingsView.class);
        UI.getCurrent().navigate("team/" + UUID.randomUUID() + "/instellingen");
        assertThat(getCurrentView()).isNotInstanceOf(TeamSettingsView.class);
    }

    private String route() {
        return "team/" + school.team + "/instellingen";
    }

    private void open() {
        navigate(route(), TeamSettingsView.class);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Frequency> frequency() {
        return find(RadioButtonGroup.class).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String text() {
        return Pages.text(getCurrentView());
    }
}
