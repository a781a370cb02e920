package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@ViewPackages(packages = "nl.samenbeter")
class StartProgrammeViewTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;

    @BeforeEach
    void givenACoach() {
        school = new TestSchool(application);
        Given.signedIn(school.coach, Role.COACH);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void proposesMondays() {
        open();

        assertThat(proposed().getListDataView().getItems())
                .startsWith(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 7))
                .hasSize(6);
    }

    @Test
    void showsWhatAStartGivesBeforeItIsPlanned() {
        open();
        proposed().setValue(TestSchool.START);

        assertThat(text())
                .contains("6 mensen doen mee. 8 weken, van maandag 31 augustus tot en met vrijdag 30 oktober.")
                .contains("Herfstvakantie, 10 t/m 18 oktober")
                .contains("Maandag 19 oktober", "Zelf doen")
                .contains("Instemming van de medezeggenschapsraad vastleggen", "Tijd vrijmaken voor het team");
        assertThat(plan().isEnabled()).isTrue();
    }

    @Test
    void plansAndLeadsToTheWeekPlan() {
        open();
        proposed().setValue(TestSchool.START);
        test(plan()).click();

        assertThat(getCurrentView()).isInstanceOf(WeekView.class);
        assertThat(text()).contains("Rooster & ICT, 31 augustus t/m 4 september 2026");
        assertThat(find(Notification.class).all()).isNotEmpty();
    }

    @Test
    void refusesAnotherDayThanAMonday() {
        choose(2026, 9, 1);

        assertThat(text()).contains("Een programma begint altijd op een maandag.");
        assertThat(plan().isEnabled()).isFalse();
    }

    @Test
    void refusesAMondayThatIsOver() {
        choose(2026, 8, 24);

        assertThat(text()).contains("Deze maandag is al begonnen of voorbij.");
    }

    @Test
    void refusesAHolidayWeekAndNamesTheNextMonday() {
        choose(2026, 10, 12);

        assertThat(text()).contains("te weinig school: Herfstvakantie", "bijvoorbeeld maandag 19 oktober");
    }

    @Test
    void refusesAStartTooLateInTheYear() {
        choose(2027, 6, 7);

        assertThat(text()).contains("Er passen geen 8 programmaweken meer vóór vrijdag 9 juli");
    }

    @Test
    void refusesADayOutsideTheSchoolYear() {
        choose(2029, 9, 3);

        assertThat(text()).contains("maandag 3 september valt buiten het schooljaar.");
    }

    @Test
    void refusesATeamThatIsTooSmall() {
        jdbc.sql("update role_grant set ends_on = '2026-08-30' where scope_id = ? and role = 'MEMBER'")
                .param(school.team.value())
                .update();
        choose(2026, 8, 31);

        assertThat(text()).contains("zit er niemand in het team. Er zijn er minstens 3 nodig.");
    }

    @Test
    void tellsASmallTeamThatItHasNoBarometer() {
        school.members
                .subList(0, 2)
                .forEach(person -> jdbc.sql("update role_grant set ends_on = '2026-08-30' where person_id = ?")
                        .param(person.value())
                        .update());
        choose(2026, 8, 31);

        assertThat(text()).contains("4 mensen doen mee", "Jullie hebben geen barometer.");
    }

    @Test
    void isFriendlyWhenAnotherCoachWasFaster() {
        open();
        proposed().setValue(TestSchool.START);
        school.planned();
        test(plan()).click();

        assertThat(text()).contains("Dit team heeft al een programma.");
        assertThat(getCurrentView()).isInstanceOf(StartProgrammeView.class);
    }

    @Test
    void hasNothingToStartWhenAllTeamsHaveAProgramme() {
        school.planned();
        open();

        assertThat(text()).contains("Al je teams hebben een programma.");
    }

    @Test
    void saysWhatMovesBecauseOfADayOff() {
        jdbc.sql("insert into calendar_deviation (id, school_id, kind, name, first_day, last_day, version) "
                        + "values (?, ?, 'STUDY_DAY', 'Studiedag', '2026-09-01', '2026-09-01', 0)")
                .params(UUID.randomUUID(), school.school.value())
                .update();
        choose(2026, 8, 31);

        assertThat(text())
                .contains("Verplaatst door een vrije dag")
                .contains("Startbijeenkomst: op woensdag 2 september, verplaatst van di 1 sep.");
    }

    private void open() {
        navigate("programma/starten", StartProgrammeView.class);
    }

    private void choose(int year, int month, int day) {
        open();
        find(DatePicker.class).single().setValue(LocalDate.of(year, month, day));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<LocalDate> proposed() {
        return find(RadioButtonGroup.class).single();
    }

    private Button plan() {
        return find(Button.class).withText("Programma plannen").single();
    }

    private String text() {
        return Pages.text(getCurrentView());
    }
}
