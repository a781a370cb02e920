package nl.samenbeter.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.calendar.DeviationKind;
import nl.samenbeter.calendar.HolidayKind;
import nl.samenbeter.calendar.PublicHolidayKind;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@ViewPackages(packages = "nl.samenbeter")
class CalendarViewTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolCalendars calendars;

    SchoolId school;

    @BeforeEach
    void givenTheCalendarOfASchool() {
        var given = new Given(jdbc);
        school = given.school();
        Given.signedIn(given.holding(Role.ADMIN, Scope.of(school)), Role.ADMIN);
        navigate(CalendarView.class, Map.of("school", school.text(), "year", "2026-2027"));
    }

    @AfterEach
    void signOut() {
        Given.nobodySignedIn();
    }

    @Test
    void showsTheYearInDutch() {
        assertThat(find(H1.class).single().getText()).isEqualTo("Schoolkalender van Waddenlicht College");
        assertThat(text()).contains("Schooljaar 2026-2027: 17 augustus 2026 t/m 9 juli 2027, 41 programmaweken");
        assertThat(rows()).contains("Herfstvakantie: 10 t/m 18 oktober 2026, schoolvakantie van de regio");
        assertThat(rows()).contains("Goede Vrijdag: vrijdag 26 maart 2027, feestdag");
        assertThat(text()).contains("Week van 3 mei 2027: 2 schooldagen, pauzeweek");
    }

    @Test
    void addsAStudyDay() {
        fill(DeviationKind.STUDY_DAY, "Studiedag rekenen", "2026-11-18");
        click("Bekijk wat er verandert");
        assertThat(text()).contains("Op deze school loopt nu geen programma.");
        click("Toevoegen");

        assertThat(rows()).contains("Studiedag rekenen: woensdag 18 november 2026, studiedag");
        assertThat(calendars.of(school).isSchoolDay(LocalDate.parse("2026-11-18")))
                .isFalse();
    }

    @Test
    void saysWhyDaysAreRefusedAndKeepsTheText() {
        fill(DeviationKind.STUDY_DAY, "Studiedag", "2026-10-12");
        click("Bekijk wat er verandert");

        assertThat(text()).contains("Op deze dagen is er al geen school.");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Studiedag");
    }

    @Test
    void asksForWhatIsMissing() {
        fill(DeviationKind.REPLACED_HOLIDAY, "", "2027-02-08");
        click("Bekijk wat er verandert");

        assertThat(find(TextField.class).single().getErrorMessage())
                .isEqualTo("Geef een naam, bijvoorbeeld Studiedag.");
        assertThat(replaces().getErrorMessage()).isEqualTo("Kies de vakantie waarvoor deze data komen.");
    }

    @Test
    void replacesAHoliday() {
        fill(DeviationKind.REPLACED_HOLIDAY, "Carnaval", "2027-02-08");
        replaces().setValue(HolidayKind.SPRING);
        find(DatePicker.class).last().setValue(LocalDate.parse("2027-02-12"));
        click("Bekijk wat er verandert");
        click("Toevoegen");

        assertThat(rows()).contains("Carnaval: 8 t/m 12 februari 2027, eigen data voor de voorjaarsvakantie");
        assertThat(rows()).noneMatch(row -> row.startsWith("Voorjaarsvakantie"));
    }

    @Test
    void removesAnOwnDayAndPutsItBack() {
        fill(DeviationKind.EXTRA_HOLIDAY, "Brugdag", "2026-09-04");
        click("Bekijk wat er verandert");
        click("Toevoegen");
        test(find(Button.class)
                        .withPropertyValue(
                                button -> button.getElement().getAttribute("aria-label"), "Brugdag verwijderen")
                        .single())
                .click();
        assertThat(rows()).anyMatch(row -> row.startsWith("Brugdag"));
        click("Verwijderen");
        assertThat(rows()).noneMatch(row -> row.startsWith("Brugdag"));

        click("Ongedaan maken");
        assertThat(rows()).contains("Brugdag: vrijdag 4 september 2026, extra vrij");
    }

    @Test
    @SuppressWarnings("unchecked")
    void opensOnGoodFridayWhenTheSchoolSaysSo() {
        ((CheckboxGroup<PublicHolidayKind>) find(CheckboxGroup.class).single()).deselect(PublicHolidayKind.GOOD_FRIDAY);
        click("Bewaren");

        assertThat(rows()).noneMatch(row -> row.startsWith("Goede Vrijdag"));
        assertThat(calendars.of(school).isSchoolDay(LocalDate.parse("2027-03-26")))
                .isTrue();
    }

    @Test
    void leadsTheAdminOfOneSchoolToItsCalendar() {
        UI.getCurrent().navigate("beheer/kalender");

        assertThat(getCurrentView()).isInstanceOf(CalendarView.class);
    }

    @Test
    void asksWhichSchoolWhenThereAreMore() {
        var given = new Given(jdbc);
        var admin = given.holding(Role.ADMIN, Scope.of(school));
        given.grant(admin, Role.ADMIN, Scope.of(given.school()));
        Given.signedIn(admin, Role.ADMIN);
        UI.getCurrent().navigate("beheer/kalender");

        assertThat(find(ListItem.class).all()).hasSize(2);
    }

    @Test
    void knowsNoPageForAnAddressThatIsNoSchool() {
        UI.getCurrent().navigate("beheer/kalender/geen-school");

        assertThat(getCurrentView()).isNotInstanceOf(CalendarView.class);
    }

    @SuppressWarnings("unchecked")
    @Test
    void showsWhatChangesForEachTeamBeforeAnythingCanBeAdded() {
        var running = new TestSchool(application);
        running.ready();
        TestSchool.clock(LocalDateTime.parse("2026-08-27T09:00"));
        Given.signedIn(new Given(jdbc).holding(Role.ADMIN, Scope.of(running.school)), Role.ADMIN);
        navigate(CalendarView.class, Map.of("school", running.school.text(), "year", "2026-2027"));
        fill(DeviationKind.EXTRA_HOLIDAY, "Brugdagen", "2026-10-26");
        find(DatePicker.class).last().setValue(LocalDate.parse("2026-10-28"));
        assertThat(find(Button.class).withText("Toevoegen").all()).isEmpty();

        click("Bekijk wat er verandert");

        assertThat(lines())
                .singleElement()
                .asString()
                .matches("Rooster & ICT: 1 week schuift, \\d+ onderdelen schuiven, "
                        + "het programma eindigt vr 6 nov in plaats van vr 30 okt");
        assertThat(calendars.of(running.school).isSchoolDay(LocalDate.parse("2026-10-26")))
                .isTrue();

        find(TextField.class).single().setValue("Brugdagen in oktober");
        assertThat(lines()).as("seen for other days").isEmpty();
        assertThat(find(Button.class).withText("Toevoegen").all()).isEmpty();
        click("Bekijk wat er verandert");
        click("Toevoegen");
        assertThat(calendars.of(running.school).isSchoolDay(LocalDate.parse("2026-10-26")))
                .isFalse();

        test(find(Button.class)
                        .withPropertyValue(
                                button -> button.getElement().getAttribute("aria-label"),
                                "Brugdagen in oktober verwijderen")
                        .single())
                .click();
        assertThat(lines())
                .singleElement()
                .asString()
                .contains("het programma eindigt vr 30 okt in plaats van vr 6 nov");
        click("Verwijderen");
        assertThat(calendars.of(running.school).isSchoolDay(LocalDate.parse("2026-10-26")))
                .isTrue();
        TestSchool.resetClock();
    }

    /** One per team. */
    private List<String> lines() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(line -> line.startsWith("Rooster & ICT"))
                .toList();
    }

    private void fill(DeviationKind kind, String name, String day) {
        ((Select<DeviationKind>) find(Select.class).all().getFirst()).setValue(kind);
        find(TextField.class).single().setValue(name);
        find(DatePicker.class).all().getFirst().setValue(LocalDate.parse(day));
    }

    @SuppressWarnings("unchecked")
    private Select<HolidayKind> replaces() {
        return (Select<HolidayKind>) find(Select.class).last();
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private List<String> rows() {
        return find(ListItem.class).all().stream()
                .map(item -> find(H3.class, item).single().getText() + ": "
                        + find(Paragraph.class, item).single().getText())
                .toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
