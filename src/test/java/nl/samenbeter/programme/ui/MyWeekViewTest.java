package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.todos.TodoService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class MyWeekViewTest extends ViewTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 9, 1, 9, 0);

    @Autowired
    ApplicationContext application;

    @Autowired
    TodoService todos;

    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenATeamInItsFirstWeek() {
        school = new TestSchool(application);
        programme = school.ready();
        school.moveTo(programme, TUESDAY);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void showsDaysTasksOwnListAndHoursTogether() {
        PersonId member = school.members.getFirst();
        Given.signedIn(member, Role.MEMBER);
        todos.add("Sleutel ophalen", LocalDate.of(2026, 9, 3));
        todos.add("Veel later", LocalDate.of(2026, 10, 3));

        assertThat(page(""))
                .contains("Rooster & ICT: Week 1", "Dinsdag 1 september", "Sleutel ophalen", "3 u 15")
                .doesNotContain("Veel later");
        assertThat(find(H2.class).all())
                .filteredOn(title -> title.hasClassName("today"))
                .extracting(H2::getText)
                .containsExactly("Dinsdag 1 september");
    }

    @Test
    void showsAnotherWeekByTheDayInTheAddress() {
        Given.signedIn(school.members.getFirst(), Role.MEMBER);

        assertThat(page("/2026-09-09")).contains("7 t/m 11 september", "Week 2");
    }

    @Test
    void saysThatAWeekIsEmpty() {
        Given.signedIn(school.members.getFirst(), Role.MEMBER);

        assertThat(page("/2026-10-14")).contains("In deze week staat er niets voor je gepland.");
    }

    @Test
    void showsTheCoachNoHours() {
        Given.signedIn(school.coach, Role.COACH);

        assertThat(page("")).contains("Dinsdag 1 september").doesNotContain("Alleen jij ziet dit.");
    }

    @Test
    void refusesWhatIsNoDay() {
        Given.signedIn(school.members.getFirst(), Role.MEMBER);

        UI.getCurrent().navigate("mijn-week/morgen");

        assertThat(getCurrentView()).isNotInstanceOf(MyWeekView.class);
    }

    private String page(String day) {
        navigate("mijn-week" + day, MyWeekView.class);
        return Pages.text(getCurrentView());
    }
}
