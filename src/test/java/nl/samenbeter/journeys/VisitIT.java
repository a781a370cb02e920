package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit of two people with a browser each: the moment, the question, the form on a phone, the talk, and sharing it. */
class VisitIT extends Journey {

    private static final String TASK = "Ga kijken bij een collega";
    private static final String QUESTION = "Hoe weet een docent welke wijziging voor hem geldt?";

    @Autowired
    FollowUps followUps;

    @Autowired
    ProgrammeService programmes;

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void twoPeopleMakeAVisitAndShareASummary() throws Exception {
        givenDaanIsAskedToWatchYoussef();
        try (var daan = visitor(PHONE, DESKTOP).signsInByPassword("daan");
                var youssef = visitor(PHONE, DESKTOP).signsInByPassword("youssef")) {
            theyAgree(daan, youssef);
            daan.opensTask(TASK).types("Kijkvraag", QUESTION).sees("Concept bewaard om");
            daan.page().locator("vaadin-details-summary").first().click();
            daan.looksAt("bezoek-kijkvraag");
            daan.presses("Kijkvraag bewaren").sees("Je kijkvraag is bewaard");
            clockMovesTo(moment());
            daanWatches(daan);
            theyTalk(daan, youssef);
            youssefAgreesToShare(youssef);
            daan.goesTo("bezoeken").sees("Gedeeld met het team").looksAt("bezoeken-gedeeld");
            daan.goesTo("bezoeken/bordje").sees("Waarom kijkt er iemand mee?").looksAt("bezoek-bordje");
            daan.printsOnePage();
        }
        try (var coach = visitor(DESKTOP).signsIn("coach")) {
            coach.goesTo("bezoeken/" + visit()).doesNotSee(QUESTION);
        }
        try (var english = visitor(PHONE).inEnglish().signsInByPassword("youssef")) {
            english.goesTo("bezoeken/" + visit()).sees("Share with the team").looksAt("bezoek");
        }
    }

    private void givenDaanIsAskedToWatchYoussef() {
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(new TeamId(id("select id from team")), LocalDate.of(2026, 8, 31)));
        Given.nobodySignedIn();
        followUps.open(new FollowUp(
                FollowUpKind.VISIT,
                new SchoolId(id("select school_id from programme")),
                new TeamId(id("select team_id from programme")),
                new ProgrammeId(id("select id from programme")),
                "De proef met kaartjes op het bord",
                person("daan"),
                person("youssef"),
                LocalDate.of(2026, 9, 10)));
    }

    private void theyAgree(Visitor daan, Visitor youssef) {
        daan.goesTo("bezoeken").sees("Jij gaat bij ").looksAt("bezoeken-gevraagd");
        daan.opensTask(TASK).sees("Wanneer past het jou en ").looksAt("bezoek-moment-kiezen");
        daan.page().locator("vaadin-radio-button").nth(2).click();
        daan.presses("Stel dit moment voor").sees("Je voorstel ligt bij ");
        youssef.goesTo("meldingen").sees("bij je komen kijken").looksAt("bezoek-melding");
        youssef.goesTo("bezoeken/" + visit()).sees("stelt dit voor. Past het?").looksAt("bezoek-voorstel");
        youssef.presses("Ander moment").sees("Dit past jullie allebei").looksAt("bezoek-ander-moment");
        youssef.presses("Laat het zo").presses("Ja, dat past").sees("Afgesproken.");
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

    private void theyTalk(Visitor daan, Visitor youssef) {
        youssef.goesTo("bezoeken/" + visit()).doesNotSee("Twee docenten");
        daan.presses("Naar het gesprek").sees("Jij vertelt").looksAt("bezoek-gesprek-1");
        youssef.sees("Twee docenten").looksAt("bezoek-reactie");
        daan.presses("Volgende stap").sees("De ander reageert");
        youssef.types("Jouw reactie", "Dat gebeurt elke maandag.")
                .types("Dit neem ik mee", "De lijst op zondag nakijken.")
                .presses("Reactie bewaren")
                .sees("Je reactie is bewaard.");
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

    private void youssefAgreesToShare(Visitor youssef) {
        youssef.goesTo("bezoeken/" + visit()).sees("Mag dat?").looksAt("bezoek-delen-gevraagd");
        youssef.presses("Ja, deel de samenvatting")
                .sees("Het team leest de kijkvraag")
                .looksAt("bezoek-gedeeld");
    }

    private UUID visit() {
        return id("select id from visit where round_id is null");
    }

    private String moment() {
        return jdbc.sql("select day, begins from visit where round_id is null")
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
