package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit in a round, of two people with a browser each: pairing, the moment, the question, the form, the talk, sharing. */
class VisitIT extends Journey {

    private static final String TASK = "Ga op bezoek";
    private static final String QUESTION = "Hoe weet een docent welke wijziging voor hem geldt?";

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskService engine;

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void twoPeopleOfARoundMakeTheirVisitAndShareASummary() throws Exception {
        givenATeamInItsSecondWeek();
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.opensTask("Koppel de bezoekronde").sees("Daan").looksAt("bezoek-koppels");
            coach.presses("Koppels bevestigen").goesTo("bezoeken");
            clockMovesTo("2026-09-15T08:05:00");
            coach.goesTo("bezoeken").sees("Werkbezoeken");
        }
        try (var daan = visitor(PHONE, DESKTOP).signsInByPassword("daan");
                var host = visitor(PHONE, DESKTOP).signsInByPassword(host())) {
            theyAgree(daan, host);
            daan.opensTask(TASK).types("Kijkvraag", QUESTION).sees("Concept bewaard om");
            daan.page().locator("vaadin-details-summary").first().click();
            daan.looksAt("bezoek-kijkvraag");
            daan.presses("Kijkvraag bewaren").sees("Je kijkvraag is bewaard");
            clockMovesTo(moment());
            daanWatches(daan);
            theyTalk(daan, host);
            theHostAgreesToShare(host);
            daan.goesTo("bezoeken").sees("Gedeeld met het team").looksAt("bezoeken-gedeeld");
            daan.goesTo("bezoeken/bordje").sees("Waarom kijkt er iemand mee?").looksAt("bezoek-bordje");
            daan.printsOnePage();
        }
        try (var coach = visitor(DESKTOP).signsIn("coach")) {
            coach.goesTo("bezoeken/" + visit()).doesNotSee(QUESTION);
        }
        try (var english = visitor(PHONE).inEnglish().signsInByPassword(host())) {
            english.goesTo("bezoeken/" + visit()).sees("Share with the team").looksAt("bezoek");
        }
    }

    private void givenATeamInItsSecondWeek() throws Exception {
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(new TeamId(id("select id from team")), LocalDate.of(2026, 8, 31)));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
        clockMovesTo("2026-09-11T09:00:00");
        engine.createTaskQuery()
                .taskDefinitionKey("userTask_trainVisits")
                .list()
                .forEach(training -> engine.complete(training.getId()));
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void theyAgree(Visitor daan, Visitor host) {
        host.goesTo("bezoeken").sees("komt bij jou kijken");
        daan.goesTo("bezoeken").sees("Jij gaat bij ").looksAt("bezoeken-gevraagd");
        daan.opensTask(TASK).sees("Dit is een voorstel. Past het?").looksAt("bezoek-moment-kiezen");
        daan.presses("Ja, dat past").sees("Je voorstel ligt bij ");
        host.goesTo("meldingen").sees("bij je komen kijken").looksAt("bezoek-melding");
        host.opensTask("Zeg of het bezoek past")
                .sees("stelt dit voor. Past het?")
                .looksAt("bezoek-voorstel");
        host.presses("Ander moment").sees("Dit past jullie allebei").looksAt("bezoek-ander-moment");
        host.presses("Laat het zo").presses("Ja, dat past");
        daan.sees("Afgesproken.").looksAt("bezoek-afgesproken");
    }

    private void daanWatches(Visitor daan) {
        daan.opensTask(TASK).presses("Begin het bezoek").sees("Wat zag of hoorde je?");
        daan.presses("Naar het gesprek").sees("Eén feit is genoeg.").looksAt("bezoek-feit-ontbreekt");
        daan.types("Ik zag of hoorde …", "Twee docenten vroegen aan de balie naar hun lokaal.")
                .types("Daardoor …", "De les van het tweede uur begon vier minuten later.")
                .sees("Concept bewaard om");
        daan.page().reload();
        daan.sees("Wat zag of hoorde je?");
        assertThat(daan.page().getByLabel("Ik zag of hoorde …").first().inputValue())
                .startsWith("Twee docenten");
        assertThat((String) daan.page().evaluate("JSON.stringify(sessionStorage) + JSON.stringify(localStorage)"))
                .doesNotContain("Twee docenten");
        daan.looksAt("bezoek-kijken");
    }

    private void theyTalk(Visitor daan, Visitor host) {
        host.goesTo("bezoeken/" + visit()).doesNotSee("Twee docenten");
        daan.presses("Naar het gesprek").sees("Jij vertelt").looksAt("bezoek-gesprek-1");
        host.opensTask("Reageer op het bezoek").sees("Twee docenten");
        daan.presses("Volgende stap").sees("De ander reageert");
        host.types("Jouw reactie", "Dat zei mevrouw Jansen ook.")
                .types("Dit neem ik mee", "De lijst op zondag nakijken.")
                .sees("Staat hier een naam (Jansen)?")
                .looksAt("bezoek-reactie");
        host.types("Jouw reactie", "Dat gebeurt elke maandag.").presses("Reactie bewaren");
        daan.sees("Dat gebeurt elke maandag.").looksAt("bezoek-gesprek-2");
        daan.presses("Volgende stap").sees("Dit neem ik mee");
        daan.types("Samen bedacht", "Eén lijst bij de ingang, om acht uur.")
                .types("Dit neem ik mee", "Eerst vragen wie de lijst leest.");
        Locator action = daan.page().locator("label", new Page.LocatorOptions().setHasText("Een actie op het bord"));
        if (action.count() > 0) {
            daan.chooses("Een actie op het bord").types("Hoe heet het?", "Wijzigingen om acht uur bij de ingang");
        }
        daan.chooses("Een samenvatting").looksAt("bezoek-gesprek-3");
        daan.presses("Bezoek afronden").sees("Je bent bij");
        assertThat(count("select count(*) from visit where status = 'HELD'")).isOne();
        daan.goesTo("bezoeken/" + visit()).sees("Dat gebeurt elke maandag.").looksAt("bezoek-geweest");
    }

    private void theHostAgreesToShare(Visitor host) {
        host.goesTo("bezoeken/" + visit()).sees("Mag dat?").looksAt("bezoek-delen-gevraagd");
        host.presses("Ja, deel de samenvatting")
                .sees("Het team leest de kijkvraag")
                .looksAt("bezoek-gedeeld");
    }

    /** The login name of whoever Daan visits. */
    private String host() {
        return jdbc.sql("""
                        select a.login_name from visit v join account a on a.id = v.host_id
                        join account d on d.id = v.visitor_id where d.login_name = 'daan'""").query(String.class).single();
    }

    private UUID visit() {
        return id("select id from visit where visitor_id = (select id from account where login_name = 'daan')");
    }

    private String moment() {
        return jdbc.sql(
                        "select day, begins from visit where visitor_id = (select id from account where login_name = 'daan')")
                .query((row, n) -> row.getObject("day", LocalDate.class)
                        + "T"
                        + row.getObject("begins", LocalTime.class).plusMinutes(2)
                        + ":00")
                .single();
    }

    private UUID id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
