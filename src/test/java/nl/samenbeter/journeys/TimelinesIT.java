package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach of five teams at two schools changes them all at once, stops, goes on and takes it back; others look. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TimelinesIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 9, 7);

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TimelineService timeline;

    @BeforeEach
    void givenACoachOfFiveTeams() {
        if (count("select count(*) from programme") > 0) {
            return;
        }
        var given = new Given(jdbc);
        var first = new TeamId(jdbc.sql("select id from team").query(UUID.class).single());
        var here = new SchoolId(
                jdbc.sql("select school_id from team").query(UUID.class).single());
        var there = given.school();
        jdbc.sql("update school set name = 'Het Zuiderlyceum', region = 'ZUID' where id = ?")
                .param(there.value())
                .update();
        List<TeamId> teams = new ArrayList<>(List.of(first));
        for (String name : List.of("Onderbouw", "Talen", "Roostermakers", "Mentoren leerjaar 3")) {
            SchoolId school = teams.size() < 3 ? here : there;
            TeamId team = given.team(school);
            jdbc.sql("update team set name = ? where id = ?")
                    .params(name, team.value())
                    .update();
            for (String member : List.of("Iris", "Joost", "Samira")) {
                given.grant(given.person(member + " van " + name, school), Role.MEMBER, Scope.of(team));
            }
            given.grant(person("coach"), Role.COACH, Scope.of(team));
            teams.add(team);
        }
        Given.signedIn(person("coach"), Role.COACH);
        List<ProgrammeId> planned = teams.stream()
                .map(team -> programmes.plan(new PlanProgramme(team, START)))
                .toList();
        var later = new ShiftWeeks(START, 1, Slack.KEEP);
        timeline.apply(new ApplyChange(
                planned.getLast(),
                later,
                timeline.preview(planned.getLast(), later).seen(),
                "Dit team begint later."));
        Given.nobodySignedIn();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    @Order(1)
    void aCoachChangesManyTeamsAtOnceAndTakesItBack() {
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("tijdlijn").sees("Het Zuiderlyceum").looksAt("tijdlijnen");
            coach.presses("Alle teams (5)").sees("5 van de 5 teams gekozen.");
            coach.all("main vaadin-select").first().click();
            coach.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Week overslaan"))
                    .click();
            coach.presses("Bekijk wat er gebeurt").sees("Bij 4 van de 5 teams kan dit.");
            coach.looksAt("tijdlijnen-voorbeeld");
            coach.types("Reden", "In die week is er <i>overal</i> een studiedag.");
            coach.presses("Doorvoeren bij 4 teams").sees("4 van de 5 teams veranderd");
            coach.sees("Niet gelukt, dus niet veranderd (1)").looksAt("tijdlijnen-verslag");
            assertThat(count("select count(distinct programme_id) from timeline_change where bulk_id is not null"))
                    .isEqualTo(4);

            coach.presses("Ongedaan maken").sees("Alles terugdraaien").presses("Draai 4 teams terug");
            coach.sees("4 van de 4 teams teruggedraaid").looksAt("tijdlijnen-teruggedraaid");
            coach.page().goBack();
            coach.sees("Eerder gedaan bij meer teams");
        }
    }

    @Test
    @Order(2)
    void teamsAreChosenByKeysAndTheChangeThatWasStoppedWaits() {
        jdbc.sql("update timeline_bulk_programme set outcome = 'WAITING', refusal = null, seen = '' where position > 2")
                .update();
        jdbc.sql("update timeline_bulk set undoing = false, stopped = true").update();
        try (var coach = visitor(PHONE, DESKTOP).signsIn("coach")) {
            coach.goesTo("tijdlijn").sees("Dit is nog niet klaar: 3 van de 5 teams gedaan.");
            Locator box = coach.all("vaadin-checkbox input").first();
            box.focus();
            coach.page().keyboard().press("Space");
            coach.sees("1 van de 5 teams gekozen.").looksAt("tijdlijnen-gekozen");
            coach.presses("Naar de wijziging");
            coach.focusIsOn("tls-panel");
            coach.follows("Bekijk en ga verder")
                    .sees("Nog niet klaar: 3 van de 5 teams gedaan")
                    .looksAt("tijdlijnen-gestopt");
            coach.page().goBack();
            coach.sees("Dit is nog niet klaar: 3 van de 5 teams gedaan.");
            coach.page().goForward();
            coach.presses("Laat de rest zoals het is").sees("Niet meer gedaan, dus niet veranderd (2)");
        }
    }

    @Test
    @Order(3)
    void otherReadersSeeTheirOwn() {
        try (var leader = visitor(PHONE, DESKTOP).signsIn("schoolleiding")) {
            leader.goesTo("tijdlijn").sees("Onderbouw").doesNotSee("Het Zuiderlyceum");
            leader.doesNotSee("Meer teams tegelijk").looksAt("tijdlijnen-schoolleiding");
        }
        try (var member = visitor(PHONE).signsIn("medewerker")) {
            member.page().navigate(member.page().url().replaceAll("/[^/]*$", "/tijdlijn"));
            member.sees("Laatste wijzigingen");
        }
        try (var reader = visitor(DESKTOP).inEnglish().signsIn("coach")) {
            reader.goesTo("tijdlijn").sees("Change several teams at once").looksAt("tijdlijnen");
        }
    }
}
