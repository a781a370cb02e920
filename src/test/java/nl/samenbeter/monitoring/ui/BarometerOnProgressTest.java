package nl.samenbeter.monitoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDateTime;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.barometer.BarometerSummaryQueries;
import nl.samenbeter.barometer.GivenBarometer;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of progress show of the barometer what its own pages show to the same reader, and nothing else. */
@IntegrationTest
class BarometerOnProgressTest extends ViewTest {

    private static final LocalDateTime NEW_QUARTER = LocalDateTime.of(2026, 10, 1, 9, 0);
    private static final String LINK = "Naar de barometer";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    private GivenBarometer given;
    private BoardId board;
    private SchoolId school;

    @BeforeEach
    void setUp() {
        given = new GivenBarometer(application);
        given.noQuarterIsMade();
        board = new Given(jdbc).board();
        school = new Given(jdbc).school(board);
    }

    @AfterEach
    void tearDown() {
        GivenBarometer.tidyUp();
    }

    @Test
    void aTeamsPageTellsTheNewestRoundInShortOnceItsReaderMaySeeIt() {
        Opened opened = given.closed(school, 7);
        PersonId leader = holding(Role.SCHOOL_LEADER, Scope.of(school));

        assertThat(page(opened.coach(), Role.COACH, team(opened)))
                .contains("Barometer B0 (nulmeting)", "7 van de 10 vulden in. Dit is jullie eerste meting.", LINK);
        assertThat(page(leader, Role.SCHOOL_LEADER, team(opened)))
                .as("on the day of the closing")
                .doesNotContain("vulden in", LINK);
        assertThat(page(holding(Role.EXPERT_COACH, Scope.of(school)), Role.EXPERT_COACH, team(opened)))
                .doesNotContain("vulden in", LINK);

        given.leadershipMoment(opened.round());
        assertThat(page(leader, Role.SCHOOL_LEADER, team(opened)))
                .contains("7 van de 10 vulden in.", "We maken af wat we beginnen.", "2,7", LINK);
    }

    @Test
    void aTeamsPageTellsNothingOfFourAnswers() {
        Opened opened = given.closed(school, 4);

        assertThat(page(opened.coach(), Role.COACH, team(opened)))
                .contains("Te weinig antwoorden om te tonen.")
                .doesNotContain("4 van de 10", "We maken af wat we beginnen.");
    }

    @Test
    void aSchoolsPageTellsItsNewestQuarterToWhoMaySeeTheSchool() {
        Opened opened = given.closed(school, 7);
        PersonId leader = holding(Role.SCHOOL_LEADER, Scope.of(school));
        GivenBarometer.clockAt(NEW_QUARTER);
        assertThat(page(leader, Role.SCHOOL_LEADER, school()))
                .as("nothing is computed for this page")
                .doesNotContain(LINK);

        makeTheQuarter(leader);

        assertThat(page(leader, Role.SCHOOL_LEADER, school()))
                .contains("Barometer van alle teams samen", "de laatste barometer van 1 team.", "2,7", LINK);
        assertThat(page(holding(Role.BOARD, Scope.of(board)), Role.BOARD, school()))
                .contains("Barometer van alle teams samen", "2,7")
                .doesNotContain("Rooster & ICT");
        assertThat(page(opened.coach(), Role.COACH, school())).doesNotContain("Barometer van alle teams samen");
        assertThat(page(holding(Role.PROGRAMME_OFFICE, Scope.everything()), Role.PROGRAMME_OFFICE, school()))
                .doesNotContain("Barometer van alle teams samen");
    }

    /** The school has 11 answers: less the 7 of the one team that is shown, that would be the 4 of the other. */
    @Test
    void aSchoolsPageRefusesWhatWouldGiveFourAnswersAway() {
        given.closed(school, 7);
        given.closed(school, 4);
        PersonId leader = holding(Role.SCHOOL_LEADER, Scope.of(school));
        GivenBarometer.clockAt(NEW_QUARTER);
        makeTheQuarter(leader);

        assertThat(page(leader, Role.SCHOOL_LEADER, school()))
                .contains("Dit is niet te tonen")
                .doesNotContain("We maken af wat we beginnen.", "2,7");
    }

    private void makeTheQuarter(PersonId leader) {
        Given.signedIn(leader, Role.SCHOOL_LEADER);
        application.getBean(BarometerSummaryQueries.class).schools();
    }

    private String school() {
        return "voortgang/" + board + "/" + school;
    }

    private String team(Opened opened) {
        return school() + "/" + opened.team();
    }

    private PersonId holding(Role role, Scope scope) {
        return new Given(jdbc).holding(role, scope);
    }

    private String page(PersonId person, Role role, String path) {
        Given.signedIn(person, role);
        UI.getCurrent().setLocale(Texts.DUTCH);
        UI.getCurrent().navigate(path);
        return Pages.text((Component) getCurrentView());
    }
}
