package nl.samenbeter.barometer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.ViewTest;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.BarometerRoundId;
import nl.samenbeter.barometer.GivenBarometer;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.barometer.GivenBarometer.Round;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.QuestionSet;
import nl.samenbeter.barometer.SampleAnswers;
import nl.samenbeter.board.ActionRow;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page with the results, for each of its readers. */
@IntegrationTest
class BarometerViewTest extends ViewTest {

    private static final LocalDateTime NEW_QUARTER = LocalDateTime.of(2026, 10, 1, 9, 0);

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
    void aMemberSeesTheCountFirstAndTheResultsAfterTheClosing() {
        Opened opened = given.opened(school, 10, 0, Round.B0);
        given.answer(opened, QuestionSet.B0, 7);
        Given.signedIn(opened.people().getFirst(), Role.MEMBER);

        assertThat(page("barometer"))
                .contains("Barometer B0 (nulmeting) is open tot ", "7 van de 10 vulden in.")
                .doesNotContain("Wat vinden we?");

        Given.nobodySignedIn();
        given.closes(opened);
        Given.signedIn(opened.people().getLast(), Role.MEMBER);

        assertThat(page("barometer"))
                .contains("7 van de 10 vulden in. Dit is jullie eerste meting.")
                .contains("Wat vinden we?", "We maken af wat we beginnen.", "2,7")
                .contains("Hoe vaak komt een collega bij jou kijken?", "4 van 7")
                .doesNotContain("De laatste rondes");
    }

    @Test
    void saysInWordsWhatChangedBeforeTheBars() {
        Opened first = given.opened(school, 10, 0, Round.B0);
        given.answer(first, QuestionSet.B0, 7);
        given.closes(first);
        Opened second = given.next(first, Round.B1);
        second.people().forEach(person -> {
            Given.signedIn(person, Role.MEMBER);
            given.answers(
                    second,
                    person,
                    SampleAnswers.with(
                            SampleAnswers.highest(QuestionSet.B1),
                            Question.FINISHES_WHAT_IS_BEGUN,
                            Answer.of(person.equals(second.people().getFirst()) ? 4 : 5)));
        });
        Given.nobodySignedIn();
        given.closes(second);
        Given.signedIn(second.coach(), Role.COACH);

        assertThat(page("barometer/" + second.team() + "/" + second.round()))
                .contains("10 van de 10 vulden in. We maken vaker af wat we beginnen: 2,7 → 4,9.")
                .contains("▲ 2,2 hoger", "iedereen ongeveer gelijk", "De laatste rondes")
                .contains("Alleen jij ziet deze teksten nu.")
                .contains("Alle rondes", "Barometer B0 (nulmeting)");

        test(find(Button.class).withText("Weglaten").all().getFirst()).click();
        assertThat(text()).contains("laat ik weg");
        test(find(Button.class).withText("Laat het team dit lezen").single()).click();
        assertThat(text()).contains("De coach liet 1 tekst weg").doesNotContain("Alleen jij ziet");
    }

    @Test
    void theTeamPutsItsOneActionOnTheBoard() {
        Opened opened = given.closed(school, 7);
        Given.signedIn(opened.people().getFirst(), Role.MEMBER);
        assertThat(page("barometer")).contains("Welke ene actie zetten we op het bord?");

        test(find(Button.class).withText("Zet op het bord").single()).click();
        assertThat(application.getBean(BoardQueries.class).board(opened.team()).actions())
                .isEmpty();
        test(find(TextField.class).single()).setValue("Elke dag om tien uur");
        test(find(Button.class).withText("Zet op het bord").single()).click();

        assertThat(text()).contains("Jullie hebben een actie gekozen.");
        assertThat(application.getBean(BoardQueries.class).board(opened.team()).actions())
                .extracting(ActionRow::title)
                .containsExactly("Elke dag om tien uur");
    }

    @Test
    void showsWhatTeachersSayBesideTheOwnRounds() {
        for (int i = 0; i < 6; i++) {
            new Given(jdbc).holding(Role.TEACHER, Scope.of(school));
        }
        Opened opened = given.opened(school, 6, 0, Round.B2);
        BarometerRoundId pulse = given.ofOthers(school, QuestionSet.PULSE);
        given.answer(pulse, QuestionSet.PULSE, 6);
        given.closes(pulse);
        Given.signedIn(opened.coach(), Role.COACH);

        assertThat(page("barometer")).contains("Docenten over ons werk");
        assertThat(page("barometer/" + opened.team() + "/" + pulse))
                .contains(
                        "6 van de 6 docenten antwoordden.",
                        "Wat vinden docenten?",
                        "Ik zou het weer bij dit team melden.")
                .doesNotContain("Wat vinden we?");
    }

    @Test
    void saysThatThereAreTooFewAnswersAndNotHowMany() {
        Opened opened = given.opened(school, 10, 0, Round.B0);
        given.answer(opened, QuestionSet.B0, 4);
        given.closes(opened);
        Given.signedIn(opened.people().getFirst(), Role.MEMBER);

        assertThat(page("barometer"))
                .contains("Te weinig antwoorden om te tonen.")
                .doesNotContain("4 van de 10", "Wat vinden we?", "Welke ene actie");
    }

    @Test
    void leadershipReadsFromWhenItMaySeeATeam() {
        Opened opened = given.opened(school, 10, 0, Round.B0);
        given.answer(opened, QuestionSet.B0, 7);
        given.closes(opened);
        Given.signedIn(new Given(jdbc).holding(Role.SCHOOL_LEADER, Scope.of(school)), Role.SCHOOL_LEADER);

        assertThat(page("barometer/" + opened.team()))
                .contains("Het team ziet de uitslag eerst. Jij ziet hem vanaf ", "17:00")
                .doesNotContain("van de 10");
        assertThat(page("barometer"))
                .contains("Per team", "Rooster & ICT")
                .contains("Er is nog geen uitslag van alle teams samen.");
    }

    @Test
    void aBoardSeesASchoolAsAWholeAndNotWhenASmallTeamCouldBeComputed() {
        Opened one = given.opened(school, 10, 0, Round.B0);
        given.answer(one, QuestionSet.B0, 7);
        given.closes(one);
        SchoolId other = new Given(jdbc).school(board);
        Opened seven = given.opened(other, 10, 0, Round.B0);
        given.answer(seven, QuestionSet.B0, 7);
        given.closes(seven);
        Opened four = given.opened(other, 10, 0, Round.B0);
        given.answer(four, QuestionSet.B0, 4);
        given.closes(four);
        GivenBarometer.clockAt(NEW_QUARTER);
        Given.signedIn(new Given(jdbc).holding(Role.BOARD, Scope.of(board)), Role.BOARD);

        assertThat(page("barometer"))
                .contains("Alle scholen van Noorderbreed samen", "Alle teams van Waddenlicht College samen")
                .contains("de laatste barometer van 1 team.", "de laatste barometer van 2 teams.")
                .contains("Dit is niet te tonen: er zijn te weinig antwoorden", "2,7")
                .doesNotContain("Rooster & ICT");
    }

    @Test
    void theProgrammeOfficeSeesTheCountryOnly() {
        Given.signedIn(new Given(jdbc).holding(Role.PROGRAMME_OFFICE, Scope.everything()), Role.PROGRAMME_OFFICE);

        assertThat(page("barometer"))
                .contains("Alle teams in het land samen")
                .doesNotContain("Per team", "Waddenlicht");
    }

    @Test
    void aTeamOfFourReadsThatItHasNone() {
        var team = new Given(jdbc).team(school);
        var member = new Given(jdbc).holding(Role.MEMBER, Scope.of(team));
        Given.signedIn(member, Role.MEMBER);

        assertThat(page("barometer")).contains("Jullie hebben geen barometer.");
        assertThat(page("barometer/" + team + "/" + UUID.randomUUID())).contains("Deze ronde is er niet.");
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        Given.signedIn(new Given(jdbc).holding(Role.MEMBER, Scope.of(new Given(jdbc).team(school))), Role.MEMBER);

        UI.getCurrent().navigate("barometer/niets");

        assertThat((Object) getCurrentView()).isNotInstanceOf(BarometerView.class);
    }

    private String page(String path) {
        UI.getCurrent().setLocale(Texts.DUTCH);
        UI.getCurrent().navigate(path);
        return text();
    }

    private String text() {
        return Pages.text((Component) getCurrentView());
    }
}
