package nl.samenbeter.monitoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.ViewTest;
import nl.samenbeter.board.ActionId;
import nl.samenbeter.board.ActionStatus;
import nl.samenbeter.board.AddAction;
import nl.samenbeter.board.BoardService;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.monitoring.CoachSays;
import nl.samenbeter.monitoring.CoachStatusService;
import nl.samenbeter.monitoring.TellStatus;
import nl.samenbeter.programme.ui.Pages;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class TeamProgressViewTest extends ViewTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 16);

    @Autowired
    ApplicationContext application;

    @Autowired
    CoachStatusService words;

    @Autowired
    BoardService board;

    @Autowired
    GoalService goals;

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

    private String address() {
        return "voortgang/" + school.board + "/" + school.school + "/" + school.team;
    }

    private String page(PersonId person, Role role, String address) {
        Given.signedIn(person, role);
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        return Pages.text(getCurrentView());
    }

    @Test
    void showsATeamThatHasNoProgrammeYet() {
        assertThat(page(school.leader, Role.SCHOOL_LEADER, address()))
                .contains("Rooster & ICT", "6 mensen, coach Fatima Aydın")
                .contains("Dit team heeft nog geen programma.")
                .doesNotContain("Volgens de coach", "Procesplaat", "In cijfers");
    }

    @Test
    void tellsWhenTheIdsDoNotBelongTogether() {
        school.planned();

        assertThat(page(
                        school.leader,
                        Role.SCHOOL_LEADER,
                        "voortgang/" + school.board + "/" + SchoolId.next() + "/" + school.team))
                .contains("Dit team hoort niet bij deze school.");
    }

    @Test
    void showsTheCoachsWordsBesideThePlan() {
        ProgrammeId programme = school.inWeek1();
        school.doAs(
                school.coach,
                () -> words.tell(new TellStatus(programme, CoachSays.HELP_NEEDED, "Er is geen ruimte.", null)));

        assertThat(page(school.leader, Role.SCHOOL_LEADER, address()))
                .contains("Volgens het plan In ritme")
                .contains("Volgens de coach Hulp nodig “Er is geen ruimte.” Fatima Aydın, vandaag")
                .doesNotContain("Zeg het opnieuw", "Intrekken");
        assertThat(page(school.leader, Role.SCHOOL_LEADER, "voortgang"))
                .contains("“Er is geen ruimte.” Fatima Aydın, vandaag");
        assertThat(page(school.coach, Role.COACH, address())).contains("Zeg het opnieuw", "Intrekken");
        TestSchool.clock(LocalDate.of(2026, 10, 7).atTime(9, 0));
        assertThat(page(school.leader, Role.SCHOOL_LEADER, address() + "?week=1"))
                .contains("Fatima Aydın, ma 31 aug 2026. Dat is meer dan tien schooldagen geleden.");
    }

    @Test
    void leadsFromTheTeamToTheWeekToTheItemAndIntoTheProcess() {
        ProgrammeId programme = school.ready();
        school.moveTo(programme, WEDNESDAY.atTime(9, 0));

        assertThat(page(school.leader, Role.SCHOOL_LEADER, address()))
                .contains("Procesplaat: Acht weken", "Waar staat het team nu?", "In cijfers")
                .contains("Week 3: eerste bezoek, eerste werkvoorbereiding")
                .doesNotContain("Daan Visser");
        assertThat(page(school.leader, Role.SCHOOL_LEADER, address() + "?week=3"))
                .contains("0 van 5 bordsessies gehouden", "Loopt nu");
        assertThat(page(school.leader, Role.SCHOOL_LEADER, address() + "?week=3&onderdeel=niets"))
                .contains("0 van 5 bordsessies gehouden");
        assertThat(page(
                        school.leader,
                        Role.SCHOOL_LEADER,
                        address() + "?deel=1&proces=callActivity_week3.callActivity_boardSessions"))
                .contains("Procesplaat: Dagbordsessie Acht weken Week 3 Dagbordsessie");
        assertThat(page(school.leader, Role.SCHOOL_LEADER, address() + "?deel=1&proces=callActivity_week7"))
                .contains("Dit onderdeel is nog niet begonnen.");
    }

    @Test
    void countsWhatStandsOnTheBoardAndSaysWhenAGoalIsOver() {
        ProgrammeId programme = school.inWeek1();
        PersonId member = school.members.getFirst();
        assertThat(page(school.leader, Role.SCHOOL_LEADER, address())).doesNotContain("Op het verbeterbord");
        GoalId goal = GoalId.next();
        school.doAs(school.coach, () -> {
            goals.proposeGoal(
                    school.team,
                    new ProposeGoal(
                            goal,
                            "Docenten zien de dag zelf wie er was",
                            "Mentoren bellen dezelfde dag",
                            "Telling om 16.30 uur",
                            BigDecimal.valueOf(62),
                            BigDecimal.valueOf(95),
                            "%",
                            LocalDate.of(2026, 8, 31),
                            null,
                            member));
            goals.activate(school.team, goal, 0);
            board.moveAction(school.team, addAction(member), 0, ActionStatus.DONE);
            addAction(member);
        });

        assertThat(page(school.leader, Role.SCHOOL_LEADER, address()))
                .contains("Op het verbeterbord", "1 doel loopt", "0 aandachtspunten open", "1 actie open")
                .doesNotContain("Docenten zien de dag zelf");

        school.moveTo(programme, LocalDate.of(2026, 10, 7).atTime(9, 0));
        assertThat(page(school.leader, Role.SCHOOL_LEADER, address()))
                .contains("1 doel loopt, 1 over de einddatum")
                .contains("1 actie open, waarvan 1 ouder dan 4 weken")
                .contains("1 van de 2 acties waarvan de dag voorbij is, op tijd klaar");
        assertThat(page(school.leader, Role.SCHOOL_LEADER, "voortgang"))
                .contains("1 doel is over de einddatum, sinds", "Naar het bord");
    }

    private ActionId addAction(PersonId owner) {
        return board.addAction(
                school.team,
                new AddAction(ActionId.next(), "Mentoren bellen", owner, LocalDate.of(2026, 9, 4), null, null));
    }
}
