package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalTime;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineService;
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
    TimelineService timeline;

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
    void showsTheRhythmAndLeadsToTheTimelineToChangeIt() {
        var programme = school.planned();
        open();

        assertThat(text()).contains("08:15", "10 minuten", "15 minuten", "Waar het bord hangt, staat nog niet vast.");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("tijdlijn/" + programme + "?wijziging=bordsessies");

        change(programme, new SessionRhythm(Frequency.WEEKLY, LocalTime.of(9, 0), 10, 20), "Kantine");
        open();

        assertThat(text()).contains("09:00", "20 minuten", "Kantine").doesNotContain("08:15", "10 minuten");
    }

    @Test
    void speaksEnglish() {
        var programme = school.planned();
        change(programme, new SessionRhythm(Frequency.WEEKLY, LocalTime.of(9, 0), 10, 20), "Canteen");
        UI.getCurrent().setLocale(Texts.ENGLISH);
        open();

        assertThat(text()).contains("Settings of the team", "Once a week", "20 minutes", "Canteen", "Support team");
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

    private void change(ProgrammeId programme, SessionRhythm rhythm, String place) {
        var change = new ChangeSessions(rhythm, place);
        String seen = timeline.preview(programme, change).seen();
        timeline.apply(new ApplyChange(programme, change, seen, "Eén keer is genoeg."));
    }

    private String text() {
        return Pages.text(getCurrentView());
    }
}
