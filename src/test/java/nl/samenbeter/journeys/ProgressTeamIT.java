package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach says how it goes with a team in its fourth week; leadership reads it and looks into the process and the weeks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgressTeamIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);
    private static final String WORDS = "De bezoeken krijgen morgen nog ruimte in het rooster.";

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskQueries tasks;

    private ProgrammeId programme;

    @BeforeEach
    void givenATeamInItsFourthWeek() throws Exception {
        var planned = jdbc.sql("select id from programme").query(UUID.class).optional();
        if (planned.isPresent()) {
            programme = new ProgrammeId(planned.get());
            return;
        }
        Given.signedIn(person("coach"), Role.COACH);
        programme = programmes.plan(new PlanProgramme(
                new TeamId(jdbc.sql("select id from team").query(UUID.class).single()), START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
        clockMovesTo("2026-09-23T09:00:00");
    }

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    @Order(1)
    void aCoachSaysHowItGoes() {
        try (var coach = visitor(PHONE, DESKTOP).signsIn("coach")) {
            coach.goesTo(address()).sees("De coach heeft nog niets over dit team gezegd.");
            drawn(coach).looksAt("team-coach");
            coach.presses("Zeg hoe het gaat").sees("Schrijf niets over gezondheid");
            coach.presses("Opslaan").sees("Kies eerst hoe het gaat.");
            coach.chooses("Let op").presses("Opslaan").sees("Schrijf in één of twee zinnen");
            coach.types("Waarom vind je dat?", WORDS).looksAt("team-zeggen");
            coach.presses("Opslaan").sees("Opgeslagen.").sees(WORDS);
        }
    }

    @Test
    @Order(2)
    void leadershipSeesBothAndLooksIntoTheProcessByKeyboard() {
        try (var leader = visitor(DESKTOP, PHONE).signsIn("schoolleiding")) {
            leader.goesTo("voortgang").sees(WORDS).looksAt("voortgang-met-woorden");
            leader.follows("Bekijk het team").sees("Volgens het plan").sees("Volgens de coach");
            drawn(leader).looksAt("team");

            Locator picture = leader.all(".bpmn-scroll");
            picture.focus();
            double before = width(leader);
            leader.page().keyboard().press("+");
            leader.page().keyboard().press("+");
            assertThat(width(leader)).isGreaterThan(before);
            leader.page().keyboard().press("ArrowRight");
            leader.page().keyboard().press("-");

            step(leader, "Week 4").focus();
            leader.page().keyboard().press("Enter");
            leader.sees("Procesplaat: Week 4");
            drawn(leader).looksAt("team-week-4");
            leader.focusIsOn("procesplaat");

            step(leader, "Dagbordsessie").focus();
            leader.page().keyboard().press("Enter");
            leader.sees("Procesplaat: Dagbordsessie");
            drawn(leader).looksAt("team-bordsessies");

            leader.follows("Acht weken").sees("Procesplaat: Acht weken");
            drawn(leader);
            leader.all(".djs-element[data-element-id='callActivity_week3']").click();
            leader.sees("Procesplaat: Week 3");
            leader.page().goBack();
            leader.sees("Procesplaat: Acht weken");
        }
    }

    @Test
    @Order(3)
    void leadershipLooksIntoAWeekAndAnItem() {
        try (var leader = visitor(PHONE, DESKTOP).signsIn("schoolleiding")) {
            leader.goesTo(address() + "?week=4").sees("bordsessies gehouden");
            drawn(leader).looksAt("team-weekblad");
            leader.follows("Dagbordsessie").sees("Vervalt");
            drawn(leader).looksAt("team-onderdeel");
            leader.all("vaadin-details-summary").last().click();
            leader.sees("Bordsessies gepland").looksAt("team-cijfers");
            leader.goesTo(address()).follows("Alle teams van de school").sees("Waar staan de teams?");
            drawn(leader).looksAt("team-alle-teams");
            step(leader, "Week 4").focus();
            leader.page().keyboard().press("Enter");
            leader.sees("Procesplaat: Week 4");
            leader.goesTo(address().replaceFirst("/[^/]*/", "/" + UUID.randomUUID() + "/"))
                    .sees("Dit team hoort niet bij deze school.");
        }
    }

    @Test
    @Order(4)
    void whatACoachSaysAppearsWithoutLosingOnesPlace() {
        try (var leader = visitor(DESKTOP).signsIn("schoolleiding");
                var coach = visitor(DESKTOP).signsIn("coach")) {
            leader.goesTo(address()).sees(WORDS);
            drawn(leader);
            leader.all(".bpmn-scroll").focus();
            coach.goesTo(address()).presses("Intrekken").sees("Ingetrokken.");
            leader.sees("De coach heeft nog niets over dit team gezegd.");
            assertThat(leader.page().evaluate("document.activeElement.className"))
                    .isEqualTo("bpmn-scroll");
        }
        try (var reader = visitor(PHONE).inEnglish().signsIn("coach")) {
            reader.goesTo(address());
            drawn(reader).looksAt("team");
        }
    }

    private static Visitor drawn(Visitor visitor) {
        visitor.all("sb-bpmn-diagram[data-drawn]").waitFor();
        return visitor;
    }

    private static double width(Visitor visitor) {
        return ((Number) visitor.page()
                        .evaluate("document.querySelector('.bpmn-picture').getBoundingClientRect().width"))
                .doubleValue();
    }

    private static Locator step(Visitor visitor, String name) {
        return visitor.all("a.step-name")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    private String address() {
        return jdbc.sql("""
                        select 'voortgang/' || s.board_id || '/' || s.id || '/' || t.id
                        from programme p join team t on t.id = p.team_id join school s on s.id = t.school_id""").query(String.class).single();
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
