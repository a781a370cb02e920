package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.ui.TaskCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@ViewPackages(packages = "nl.samenbeter")
class TodayViewTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext application;

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
    void leadsTheCoachOfATeamWithoutAProgrammeToTheStart() {
        assertThat(page(school.coach, Role.COACH)).contains("Je team heeft nog geen programma", "Programma starten");
    }

    @Test
    void tellsAMemberThatTheCoachPrepares() {
        assertThat(page(school.members.getFirst(), Role.MEMBER)).contains("Je coach bereidt het voor");
    }

    @Test
    void leadsALeaderToProgress() {
        assertThat(page(school.leader, Role.SCHOOL_LEADER)).contains("Er loopt nog geen programma", "Naar Voortgang");
    }

    @Test
    void saysWhenTheProgrammeBegins() {
        school.planned();

        assertThat(page(school.members.getFirst(), Role.MEMBER))
                .contains("Jullie programma begint op maandag 31 augustus.", "Begint ma 31 aug", "Starten");
    }

    @Test
    void tellsWhatChangedAndWhoDidIt() {
        school.ready();

        assertThat(page(school.members.getFirst(), Role.MEMBER))
                .contains("Het programma is gepland vanaf maandag 31 augustus.", "Fatima Aydın, vandaag 09:00")
                .contains("De schoolleiding heeft tijd vrijgemaakt", "Henk de Boer");
    }

    @Test
    void saysWhatComesNextOnADayWithoutAFixedTime() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 8, 31, 9, 0));

        assertThat(page(school.members.getFirst(), Role.MEMBER))
                .contains("Vandaag heb je geen afspraak op een vaste tijd. Morgen om 15:00: Startbijeenkomst.")
                .contains("Barometer B0 (nulmeting)", "t/m di", "Week 1 van 8");
    }

    @Test
    void offersWhatIsAlreadyOpenWhenNothingIsDueToday() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 8, 31, 9, 0));

        assertThat(page(school.members.getFirst(), Role.MEMBER))
                .contains("Vandaag hoeft er niets af. Dit kun je al doen:", "Barometer B0 invullen");
    }

    @Test
    void saysOfATaskInWhichWeekItBelongs() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 8, 31, 9, 0));
        page(school.members.getFirst(), Role.MEMBER);

        assertThat(find(TaskCard.class).all())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(Pages.text(card)).contains("week 1 van 8"));
    }

    @Test
    void countsDownToTheNextAppointment() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 1, 14, 50));

        assertThat(page(school.members.getFirst(), Role.MEMBER)).contains("15:00", "over 10 min", "Startbijeenkomst");
    }

    @Test
    void saysOnlyTheDayMoreThanAnHourBefore() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 1, 9, 0));

        assertThat(page(school.members.getFirst(), Role.MEMBER))
                .doesNotContain("over 6 u")
                .contains("15:00 vandaag");
    }

    @Test
    void saysHowLongItStillTakes() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 1, 16, 24));

        assertThat(page(school.members.getFirst(), Role.MEMBER)).contains("Bezig, nog 6 min");
    }

    @Test
    void showsTheNextAppointmentAfterwards() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 1, 16, 31));

        assertThat(page(school.members.getFirst(), Role.MEMBER))
                .contains("Je afspraken van vandaag zijn voorbij. Morgen om 14:30: Bord inrichten.");
    }

    @Test
    void showsTheOwnHoursToMembersOnly() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 1, 9, 0));

        assertThat(page(school.members.getFirst(), Role.MEMBER)).contains("3 u 15", "Alleen jij ziet dit.");
        assertThat(page(school.coach, Role.COACH)).doesNotContain("Alleen jij ziet dit.");
    }

    @Test
    void namesTheHolidayAndTheWeekAfterIt() {
        var programme = school.ready();
        school.moveTo(programme, LocalDateTime.of(2026, 9, 1, 9, 0));
        TestSchool.clock(LocalDate.of(2026, 10, 13).atTime(9, 0));

        assertThat(page(school.members.getFirst(), Role.MEMBER))
                .contains("Herfstvakantie tot en met 18 oktober. Week 7 begint op maandag 19 oktober.");
    }

    @Test
    void speaksEnglish() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 1, 14, 50));
        com.vaadin.flow.component.UI.getCurrent().setLocale(nl.samenbeter.ui.Texts.ENGLISH);

        assertThat(page(school.members.getFirst(), Role.MEMBER)).contains("Good afternoon", "Kick-off meeting");
    }

    private String page(PersonId person, Role role) {
        Given.signedIn(person, role);
        navigate("vandaag", TodayView.class);
        assertThat(find(H1.class).all()).hasSize(1);
        return Pages.text(getCurrentView());
    }
}
