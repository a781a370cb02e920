package nl.samenbeter.programme.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@ViewPackages(packages = "nl.samenbeter")
class WeekViewTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext application;

    TestSchool school;

    @BeforeEach
    void givenASchool() {
        school = new TestSchool(application);
        Given.signedIn(school.members.getFirst(), Role.MEMBER);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void saysWhatComesWhenThereIsNoProgramme() {
        navigate("week", WeekView.class);

        assertThat(Pages.text(getCurrentView())).contains("Je coach zet de weekplanning klaar.");
    }

    @Test
    void leadsToTheOwnProgramme() {
        school.planned();
        navigate("week", WeekView.class);

        assertThat(Pages.text(getCurrentView())).contains("Rooster & ICT, 31 augustus t/m 4 september 2026", "Week 1");
    }

    @Test
    void addsUpToTheNorm() {
        week(school.planned(), 1);

        assertThat(sum(find(ListItem.class).all().stream()
                        .filter(item ->
                                item.getParent().orElseThrow().getParent().orElseThrow() instanceof WeekList)
                        .map(item -> words(item, "min"))
                        .mapToInt(Integer::parseInt)))
                .isEqualTo(195);
        assertThat(sum(find(H3.class).all().stream()
                        .filter(heading -> heading.getParent().orElseThrow() instanceof WeekList)
                        .map(WeekViewTest::lastWords)
                        .mapToInt(words -> Integer.parseInt(words.replace(" min", "")))))
                .isEqualTo(195);
        assertThat(Pages.text(getCurrentView())).contains("3 u 15", "Gemiddeld 3,0 uur per week; de norm is 3,0.");
    }

    @Test
    void listsEachAppointmentWithItsTime() {
        week(school.planned(), 1);

        assertThat(Pages.text(find(WeekList.class).single()))
                .contains("Dinsdag 1 sep 100 min", "t/m di Barometer B0 (nulmeting)", "15:00 Startbijeenkomst")
                .contains("Woensdag 2 sep 75 min", "15:30 Eerste bordsessie")
                .contains("08:15 Dagbordsessie");
    }

    @Test
    void marksToday() {
        var programme = school.ready();
        school.moveTo(programme, LocalDateTime.of(2026, 9, 1, 9, 0));
        week(programme, 1);

        assertThat(Pages.text(find(WeekList.class).single())).contains("Vandaag, di 1 sep");
        assertThat(Pages.text(getCurrentView())).contains("Deze week voor jou");
    }

    @Test
    void goesThroughAllWeeksAndStopsAtTheLast() {
        week(school.planned(), 8);

        assertThat(Pages.text(getCurrentView())).contains("Week 8", "Evaluatiebijeenkomst", "Pizzasessie");
        assertThat(find(Anchor.class).all())
                .noneSatisfy(link -> assertThat(link.getHref()).endsWith("/9"))
                .anySatisfy(link -> assertThat(link.getHref()).endsWith("/7"));
    }

    @Test
    void showsAPauseWeekWithItsReason() {
        var programme = school.ready();
        school.moveTo(programme, LocalDateTime.of(2026, 9, 1, 9, 0));
        TestSchool.clock(LocalDateTime.of(2026, 10, 13, 9, 0));
        navigate("week/" + programme, WeekView.class);

        assertThat(Pages.text(getCurrentView())).contains("Herfstvakantie tot en met 18 oktober.", "Week 7");
    }

    @Test
    void showsTheHoursOfAnyoneToTheCoach() {
        var programme = school.planned();
        Given.signedIn(school.coach, Role.COACH);
        week(programme, 1);

        assertThat(Pages.text(getCurrentView())).contains("Week 1 per persoon");
    }

    @Test
    void isClosedForAnotherTeam() {
        var programme = school.planned();
        Given.signedIn(school.outsider(), Role.MEMBER);
        com.vaadin.flow.component.UI.getCurrent().navigate("week/" + programme);

        assertThat(Pages.text(getCurrentView())).contains("Deze pagina is van een ander team.");
    }

    @Test
    void isNotThereForNonsense() {
        com.vaadin.flow.component.UI.getCurrent().navigate("week/nonsense");

        assertThat(find(H1.class).single().getText()).contains("bestaat niet");
    }

    private void week(ProgrammeId programme, int week) {
        navigate(WeekView.class, Map.of("programma", programme.text(), "week", Integer.toString(week)));
    }

    private static int sum(java.util.stream.IntStream minutes) {
        return minutes.sum();
    }

    private static String words(ListItem item, String className) {
        return item.getChildren()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .filter(span -> span.hasClassName(className))
                .map(Span::getText)
                .findFirst()
                .orElseThrow();
    }

    private static String lastWords(H3 heading) {
        return heading.getChildren()
                .filter(Span.class::isInstance)
                .map(span -> ((Span) span).getText())
                .findFirst()
                .orElseThrow();
    }
}
