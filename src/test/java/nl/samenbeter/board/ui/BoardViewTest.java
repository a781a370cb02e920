package nl.samenbeter.board.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.AddAction;
import nl.samenbeter.board.AddPoint;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BoardViewTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    @Autowired
    ApplicationContext application;

    @Autowired
    BoardQueries queries;

    @Autowired
    BoardService service;

    @Autowired
    GoalService goals;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId sanne;

    @BeforeEach
    void givenATeam() {
        school = new TestSchool(application);
        sanne = school.members.get(1);
        TestSchool.clock(MONDAY.atTime(9, 0));
        Given.signedIn(sanne, Role.MEMBER);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void anEmptyBoardSaysWhatComes() {
        UI.getCurrent().navigate("bord");

        assertThat(text())
                .contains(
                        "Bord van Rooster & ICT", "Er loopt nog geen doel.", "Te doen (0)", "Er staat geen punt open.");
    }

    @Test
    void aMemberAddsAnActionAndMovesItByButtons() {
        UI.getCurrent().navigate("bord");
        press("Nieuwe actie");
        field("Wat ga je doen?").setValue("<b>Lijst</b> maken");
        press("Toevoegen");
        assertThat(text()).contains("Te doen (1)", "<b>Lijst</b> maken", "Van niemand");

        press("Ik pak dit op");
        press("Bezig");
        assertThat(text()).contains("Te doen (0)", "Bezig (1)", "Sanne de Wit");
        assertThat(board().actions(ActionStatus.DOING)).hasSize(1);
    }

    @Test
    void aRefusalStandsInTheDialogWithWhatWasTyped() {
        UI.getCurrent().navigate("bord");
        press("Nieuw doel");
        field("Wat is het doel?").setValue("Docenten kunnen verder");
        press("Voorstellen en starten");

        assertThat(words("Wat merkt een docent of leerling ervan?")).isNotNull();
        assertThat(Pages.text(UI.getCurrent())).contains("Schrijf wat een docent of leerling ervan merkt.");
        assertThat(field("Wat is het doel?").getValue()).isEqualTo("Docenten kunnen verder");
    }

    @Test
    void aGoalShowsItsNumberAndIsRead() {
        GoalId goal = running();
        UI.getCurrent().navigate("bord/" + school.team);
        assertThat(text()).contains("Docenten kunnen verder", "62 %", "Was 62 %, doel 95 %", "nog geen getal");

        press("Getal opschrijven");
        find(BigDecimalField.class).single().setValue(new BigDecimal("95.5"));
        press("Bewaren");

        assertThat(text()).contains("95,5 %", "gehaald");
        assertThat(board().goals(GoalStatus.ACTIVE).toList().getFirst().id()).isEqualTo(goal);
    }

    @Test
    void whoIsLateReadsItAndAColleagueDoesNot() {
        service.addAction(school.team, new AddAction("Bellen", sanne, MONDAY));
        TestSchool.clock(MONDAY.plusDays(1).atTime(9, 0));
        UI.getCurrent().navigate("bord");
        assertThat(text()).contains("1 dag te laat", "Eén actie had al klaar moeten zijn.");

        Given.signedIn(school.members.get(2), Role.MEMBER);
        UI.getCurrent().navigate("bord/" + school.team);
        assertThat(text()).doesNotContain("1 dag te laat").contains("Eén actie had al klaar moeten zijn.");
    }

    @Test
    void leadershipReadsWithoutButtonsAndAnExpertCoachSeesNoPoints() {
        service.addPoint(school.team, new AddPoint("Beamer"));
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        UI.getCurrent().navigate("bord");
        assertThat(text()).contains("Beamer");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Bespreken", "Nieuwe actie");

        Given.signedIn(new Given(jdbc).holding(Role.EXPERT_COACH, Scope.of(school.school)), Role.EXPERT_COACH);
        UI.getCurrent().navigate("bord/" + school.team);
        assertThat(text()).contains("Successen").doesNotContain("Aandachtspunten", "Beamer");
    }

    private GoalId running() {
        return goals.proposeActive(
                school.team,
                new ProposeGoal(
                        GoalId.next(),
                        "Docenten kunnen verder",
                        "Minder lesuitval",
                        "Telling",
                        new BigDecimal("62"),
                        new BigDecimal("95"),
                        "%",
                        MONDAY,
                        null,
                        sanne));
    }

    private TeamBoard board() {
        return queries.board(school.team);
    }

    private String text() {
        return Pages.text(find(BoardView.class).single());
    }

    private void press(String text) {
        test(find(Button.class).withText(text).all().getLast()).click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea words(String label) {
        return find(TextArea.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
