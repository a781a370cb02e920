package nl.samenbeter.monitoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.monitoring.SchoolCounting;
import nl.samenbeter.monitoring.SnoozeReason;
import nl.samenbeter.notifications.Live;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ProgressViewTest extends ViewTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

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
    void showsTheLeaderWhatWaits() {
        school.planned();

        assertThat(page(school.leader, Role.SCHOOL_LEADER))
                .contains("Het team moet nog beginnen. Er wachten 2 besluiten op jou.")
                .contains("Nog niet begonnen", "Start ma 31 aug")
                .contains("Voor de start op maandag 31 augustus zijn nog 2 dingen nodig")
                .contains("Wacht op jou", "Beslissen");
    }

    @Test
    void showsTheCoachTheOwnTeamWithoutDecisions() {
        school.planned();

        assertThat(page(school.coach, Role.COACH))
                .contains("Rooster & ICT", "Bekijk het team")
                .doesNotContain("Wacht op jou");
    }

    @Test
    void saysWhatIsLate() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 2, 17, 30));

        assertThat(page(school.coach, Role.COACH))
                .contains("Het team loopt achter.", "Te laat", "Week 1 van 8")
                .contains("Te laat staat er als een onderdeel nog open is");
    }

    @Test
    void namesWhatIsLateInTheReadersLanguage() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 2, 17, 30));
        UI.getCurrent().setLocale(Texts.ENGLISH);

        assertThat(page(school.coach, Role.COACH)).contains("Kick-off meeting").doesNotContain("Startbijeenkomst");
    }

    @Test
    void saysThatATeamHasNoProgramme() {
        assertThat(page(school.leader, Role.SCHOOL_LEADER)).contains("Dit team heeft nog geen programma.");
    }

    @Test
    void showsTheBoardCountsAndNoTeam() {
        school.planned();
        PersonId board = new Given(jdbc).holding(Role.BOARD, Scope.of(school.board));

        assertThat(page(board, Role.BOARD))
                .contains("Waddenlicht College", "1 nog niet begonnen", "Noorderbreed")
                .doesNotContain("Rooster & ICT");
    }

    @Test
    void tellsTheLeaderOfATeamThatNeedsNothing() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 2, 17, 30));

        assertThat(page(school.leader, Role.SCHOOL_LEADER)).contains("Jij hoeft hier niets te doen.");
        assertThat(page(school.coach, Role.COACH)).doesNotContain("Jij hoeft hier niets te doen.");
    }

    @Test
    void showsTheSchoolInFiguresAndItsWeek() {
        ProgrammeId programme = school.ready();
        school.moveTo(programme, LocalDateTime.of(2026, 9, 9, 17, 30));
        UUID block = jdbc.sql("select id from plan_item where programme_id = ? and week_number = 2 "
                        + "and kind = 'BOARD_SESSIONS'")
                .param(programme.value())
                .query(UUID.class)
                .single();
        var ledger = application.getBean(PlanLedger.class);
        ledger.sessionAnswered(new PlanItemId(block), LocalDate.of(2026, 9, 7), true);
        ledger.sessionAnswered(new PlanItemId(block), LocalDate.of(2026, 9, 8), false);

        assertThat(page(school.leader, Role.SCHOOL_LEADER))
                .contains("In cijfers", "sinds 31 augustus, alle teams samen", "bordsessies gehouden")
                .contains("de school wil 80 van de 100", "Hoeveel op tijd wil je?")
                .contains("Deze week per team", "Nooit per persoon")
                .contains("1 gehouden, 1 niet doorgegaan, 1 nog niet ingevuld, 2 komen nog")
                .contains("Komt eraan");
        assertThat(page(school.coach, Role.COACH)).doesNotContain("Hoeveel op tijd wil je?", "Komt eraan");
    }

    @Test
    void leadsFromTheBoardToTheSchoolAndStopsThereForTheBoard() {
        school.planned();
        PersonId board = new Given(jdbc).holding(Role.BOARD, Scope.of(school.board));
        Given.signedIn(board, Role.BOARD);

        assertThat(navigate("voortgang/" + school.board, BoardProgressView.class))
                .satisfies(view -> assertThat(Pages.text(view))
                        .contains("Noorderbreed", "Waddenlicht College", "Bekijk de school")
                        .doesNotContain("Rooster & ICT"));
        assertThat(navigate("voortgang/" + school.board + "/" + school.school, SchoolProgressView.class))
                .satisfies(view -> assertThat(Pages.text(view))
                        .contains("Waddenlicht College", "1 nog niet begonnen")
                        .doesNotContain("Rooster & ICT", "Deze week per team"));
    }

    @Test
    void saysThatNothingRunsToWhoHasOnlyATeamThatTakesNoPart() {
        jdbc.sql("update team set kind = 'TEACHING' where id = ?")
                .param(school.team.value())
                .update();

        assertThat(page(school.coach, Role.COACH)).contains(Texts.text("monitoring.empty"));
        assertThat(page(school.leader, Role.SCHOOL_LEADER)).contains(Texts.text("monitoring.empty"));
    }

    @Test
    void showsTheExpertCoachAllOwnSchoolsWithTheirTeams() {
        school.planned();
        var second = new TestSchool(application);
        var given = new Given(jdbc);
        PersonId expert = given.holding(Role.EXPERT_COACH, Scope.of(school.school));
        given.grant(expert, Role.EXPERT_COACH, Scope.of(second.school));

        assertThat(page(expert, Role.EXPERT_COACH))
                .contains("Van de 2 teams moeten er 2 nog beginnen.", "Bekijk de school", "Rooster & ICT");
    }

    @Test
    void showsTheProgrammeOfficeBoardsInCountsAndOfWhenTheyAre() {
        school.planned();
        jdbc.sql("update board set name = 'Bestuur van ' || id where id = ?")
                .param(school.board.value())
                .update();
        jdbc.sql(
                        "insert into school_standing (school_id, late, attention, in_rhythm, paused, not_started, over, counted_at) "
                                + "values (?, 0, 0, 0, 0, 1, 0, timestamptz '2026-08-26 07:00Z')")
                .param(school.school.value())
                .update();
        PersonId office = new Given(jdbc).holding(Role.PROGRAMME_OFFICE, Scope.everything());

        assertThat(page(office, Role.PROGRAMME_OFFICE))
                .contains("Geteld op ", "Bekijk het bestuur")
                .doesNotContain("Rooster & ICT");
        find(TextField.class).single().setValue("Bestuur van " + school.board);
        assertThat(Pages.text(getCurrentView()))
                .contains("Je ziet 1 van de 1 besturen.", "Bestuur van " + school.board);
    }

    @Test
    void saysThatAnAddressLeadsNowhere() {
        school.planned();
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
        var elsewhere = new TestSchool(application);

        for (String address : new String[] {
            "voortgang/niets",
            "voortgang/" + school.board + "/niets",
            "voortgang/" + elsewhere.board + "/" + school.school
        }) {
            assertThat(wordsAt(address)).as(address).contains(Texts.text("ui.error.notFound"));
        }
        for (String address :
                new String[] {"voortgang/" + elsewhere.board, "voortgang/" + elsewhere.board + "/" + elsewhere.school
                }) {
            assertThat(wordsAt(address)).as(address).contains(Texts.text("ui.error.noAccess"));
        }
    }

    @Test
    void keepsWhatIsOpenWhenItLooksAgain() {
        ProgrammeId programme = school.planned();
        page(school.coach, Role.COACH);
        find(Details.class).all().getFirst().setOpened(true);
        jdbc.sql("update programme set status = 'RUNNING' where id = ?")
                .param(programme.value())
                .update();

        ((ProgressView) getCurrentView()).lookAgain();

        assertThat(Pages.text(getCurrentView())).contains("Het team is in ritme.");
        assertThat(find(Details.class).all().getFirst().isOpened()).isTrue();
    }

    @Test
    void followsAnAnswerOfTheTeamWithoutReloading() {
        ProgrammeId programme = school.ready();
        school.moveTo(programme, LocalDateTime.of(2026, 9, 9, 17, 30));
        UUID block = jdbc.sql("select id from plan_item where programme_id = ? and week_number = 2 "
                        + "and kind = 'BOARD_SESSIONS'")
                .param(programme.value())
                .query(UUID.class)
                .single();
        page(school.leader, Role.SCHOOL_LEADER);
        Live.arrives(application);

        application.getBean(PlanLedger.class).sessionAnswered(new PlanItemId(block), LocalDate.of(2026, 9, 7), true);
        assertThat(Pages.text(getCurrentView())).doesNotContain("1 gehouden");
        Live.arrives(application);

        assertThat(Pages.text(getCurrentView())).contains("1 gehouden");
    }

    @Test
    void boardAndCountryFollowTheirCountsAndNothingElse() {
        SchoolCounting counting = application.getBean(SchoolCounting.class);
        ProgrammeId programme = school.planned();
        counting.countAll();
        PersonId board = new Given(jdbc).holding(Role.BOARD, Scope.of(school.board));
        Given.signedIn(board, Role.BOARD);
        navigate("voortgang/" + school.board, BoardProgressView.class);
        Live.arrives(application);
        assertThat(Pages.text(getCurrentView())).contains("1 nog niet begonnen");

        jdbc.sql("update programme set status = 'RUNNING' where id = ?")
                .param(programme.value())
                .update();
        counting.countAll();
        Live.arrives(application);
        assertThat(Pages.text(getCurrentView())).contains("1 in ritme");

        Component shown =
                ((BoardProgressView) getCurrentView()).getChildren().findFirst().orElseThrow();
        counting.countAll();
        Live.arrives(application);
        assertThat(((BoardProgressView) getCurrentView())
                        .getChildren()
                        .findFirst()
                        .orElseThrow())
                .isSameAs(shown);
    }

    @Test
    void theCountryKeepsWhatIsTypedWhenItsCountsChange() {
        SchoolCounting counting = application.getBean(SchoolCounting.class);
        ProgrammeId programme = school.planned();
        jdbc.sql("update board set name = 'Bestuur van ' || id where id = ?")
                .param(school.board.value())
                .update();
        counting.countAll();
        page(new Given(jdbc).holding(Role.PROGRAMME_OFFICE, Scope.everything()), Role.PROGRAMME_OFFICE);
        TextField name = find(TextField.class).single();
        name.setValue("Bestuur van " + school.board);
        Live.arrives(application);

        jdbc.sql("update programme set status = 'RUNNING' where id = ?")
                .param(programme.value())
                .update();
        counting.countAll();
        Live.arrives(application);

        assertThat(find(TextField.class).single()).isSameAs(name);
        assertThat(Pages.text(getCurrentView())).contains("Je ziet 1 van de 1 besturen.", "1 in ritme");
        assertThat(find(ExportLinks.class).single().getElement().getOuterHTML()).contains("naam=Bestuur+van+");
    }

    @Test
    void letsTheLeaderSetWhatTheSchoolWantsOnTime() {
        school.moveTo(school.ready(), LocalDateTime.of(2026, 9, 2, 17, 30));
        page(school.leader, Role.SCHOOL_LEADER);
        find(IntegerField.class).single().setValue(90);

        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Bewaren"))
                .findFirst()
                .orElseThrow()
                .click();

        assertThat(Pages.text(getCurrentView())).contains("de school wil 90 van de 100");
    }

    @Test
    @SuppressWarnings("unchecked")
    void saysFirstWhatAsksForSomebodyAndKeepsItQuietForAReason() {
        school.inWeek1();
        TestSchool.clock(LocalDateTime.of(2026, 9, 17, 9, 0));

        assertThat(page(school.coach, Role.COACH))
                .contains("Er is na", "geen bordsessie gehouden", "Naar het weekplan")
                .contains("Het programma staat stil: na woensdag 2 september", "Naar de tijdlijn")
                .contains("Dit staat er als er tien schooldagen niets begon");

        find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Even stilzetten"))
                .findFirst()
                .orElseThrow()
                .click();
        SnoozeDialog dialog = find(SnoozeDialog.class).single();
        find(RadioButtonGroup.class).single().setValue(SnoozeReason.AGREED);
        find(Button.class).from(dialog).all().getLast().click();

        assertThat(Pages.text(getCurrentView()))
                .contains("1 melding is stilgezet")
                .contains("Stil tot donderdag 24 september, door Fatima Aydın: zo afgesproken met het team.");
    }

    @Test
    void showsTheExpertCoachAlertsWithoutKeepingThemQuiet() {
        school.inWeek1();
        TestSchool.clock(LocalDateTime.of(2026, 9, 17, 9, 0));
        PersonId expert = new Given(jdbc).holding(Role.EXPERT_COACH, Scope.of(school.school));

        assertThat(page(expert, Role.EXPERT_COACH))
                .contains("Naar het weekplan")
                .doesNotContain("Even stilzetten");
    }

    private String wordsAt(String address) {
        UI.getCurrent().navigate(address);
        return Pages.text(getCurrentView());
    }

    @Test
    void isAtHandOnAPhoneForALeader() {
        school.ready();

        page(school.leader, Role.SCHOOL_LEADER);

        assertThat(bar()).containsExactly("vandaag", "taken", "week", "voortgang");
    }

    @Test
    void leavesTheBoardAtHandForWhoWorksOnIt() {
        school.ready();

        page(school.coach, Role.COACH);
        assertThat(bar()).containsExactly("vandaag", "taken", "week", "bord");
        Given.signedIn(school.members.getFirst(), Role.MEMBER);
        UI.getCurrent().navigate("taken");
        assertThat(bar()).containsExactly("vandaag", "taken", "week", "bord");
    }

    private List<String> bar() {
        return find(Nav.class).all().stream()
                .filter(nav -> nav.hasClassName("bottom"))
                .flatMap(Nav::getChildren)
                .filter(Anchor.class::isInstance)
                .map(link -> ((Anchor) link).getHref())
                .toList();
    }

    private String page(PersonId person, Role role) {
        Given.signedIn(person, role);
        navigate("voortgang", ProgressView.class);
        return Pages.text(getCurrentView());
    }
}
