package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team fills its board, its goal tasks come and go, the coach holds the talks, and the evaluation looks back. */
class BoardIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskFormService forms;

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    @Test
    void aTeamWorksWithGoalsFromItsBoardToItsEvaluation() throws Exception {
        aMemberPutsAGoalAnActionASuccessAndAPointOnTheBoard();
        givenTheEightWeeks();
        clockMovesTo("2026-09-10T15:00:00");
        theCoachChoosesAGoalInTheTaskAndAdjustsAnother();
        clockMovesTo("2026-10-09T16:30:00");
        theCoachHoldsATalkAndWritesWhatWasAgreed();
        clockMovesTo("2026-10-28T14:30:00");
        Given.signedIn(person("coach"), Role.COACH);
        forms.answer(task("userTask_acceptLowResponse"), Map.of("accepted", "true"));
        Given.nobodySignedIn();
        theEvaluationShowsTheFacts();
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private void givenTheEightWeeks() {
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(
                new TeamId(jdbc.sql("select id from team").query(UUID.class).single()), START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void theCoachChoosesAGoalInTheTaskAndAdjustsAnother() {
        try (var coach = visitor(PHONE, DESKTOP).signsIn("coach")) {
            coach.opensTask("Kies samen doelen")
                    .sees("Verder met wat op het bord loopt")
                    .chooses("Een nieuw doel");
            coach.presses("Vastleggen").sees("Schrijf in één regel wat het doel is.");
            coach.types("Wat is het doel?", "Docenten weten vóór 16:00 uur welke wijziging er morgen is")
                    .types("Wat merkt een docent", "Niemand staat meer voor een dicht lokaal")
                    .types("Hoe meten jullie het?", "Telling door de balie, elke vrijdag")
                    .types("Nulwaarde", "60")
                    .types("Streefwaarde", "95")
                    .types("Eenheid", "%");
            coach.page().getByLabel("Wie let op dit doel?").fill("Sanne");
            coach.page()
                    .locator("vaadin-combo-box-item:has-text('Sanne de Wit')")
                    .first()
                    .click();
            coach.looksAt("doel-taak").presses("Vastleggen").sees("Klaar:");
            coach.goesTo("bord").sees("Was 60 %, doel 95 %").presses("Bijstellen");
            coach.types("Streefwaarde", "80")
                    .types("Waarom stellen jullie het bij?", "De leverancier levert drie weken later")
                    .looksAt("bord-doel-bijstellen");
            coach.presses("Bijstellen").sees("Bijgesteld op").looksAt("bord-bijgesteld");
        }
    }

    private void theCoachHoldsATalkAndWritesWhatWasAgreed() {
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.opensTask("Voer de coachgesprekken");
            coach.all("vaadin-radio-button:has-text('Gehouden')").first().click();
            coach.sees("Gehouden, bewaard").looksAt("gesprekken-taak");
            coach.goesTo("gesprekken")
                    .types("Wat spraken jullie af?", "Volgende week loop je een ochtend mee bij de balie.")
                    .presses("Bewaren")
                    .sees("Bewaard.")
                    .looksAt("gesprekken");
        }
    }

    private void theEvaluationShowsTheFacts() {
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.opensTask("Houd de evaluatie")
                    .sees("De acht weken in feiten")
                    .sees("Van de eerste tot de laatste barometer")
                    .looksAt("evaluatie-taak");
            coach.follows("Afdrukken")
                    .sees("Het hele team")
                    .looksAt("evaluatie")
                    .printsOnePage();
        }
    }

    private void aMemberPutsAGoalAnActionASuccessAndAPointOnTheBoard() {
        try (var member = visitor(PHONE, DESKTOP).signsIn("medewerker")) {
            member.goesTo("bord").sees("Er loopt nog geen doel.").looksAt("bord-leeg");
            member.presses("Nieuw doel")
                    .sees("vakanties tellen niet mee")
                    .types("Wat is het doel?", "Docenten kunnen binnen een lesuur verder na een storing")
                    .types("Wat merkt een docent", "Er valt geen les meer uit door een beamer die het niet doet")
                    .types("Hoe meten jullie het?", "Telling in de storingslijst, elke vrijdag")
                    .types("Nulwaarde", "20")
                    .types("Streefwaarde", "90")
                    .types("Eenheid", "%")
                    .looksAt("bord-doel-maken")
                    .presses("Voorstellen en starten")
                    .sees("Kies wie op dit doel let.");
            member.page().locator("vaadin-select").last().click();
            member.page().locator("vaadin-select-item[role=option]").last().click();
            member.presses("Voorstellen en starten").sees("Was 20 %, doel 90 %");
            member.presses("Nieuwe actie")
                    .types("Wat ga je doen?", "Wisselset klaarzetten in gang B")
                    .looksAt("bord-actie-maken")
                    .presses("Toevoegen")
                    .sees("Te doen (1)");
            member.presses("Ik pak dit op")
                    .sees("Sanne de Wit")
                    .presses("Bezig")
                    .sees("Bezig (1)");
            member.presses("Nieuw succes")
                    .types("Wat ging goed?", "Twee lessen gered met de wisselset")
                    .presses("Toevoegen")
                    .sees("Twee lessen gered");
            member.presses("Nieuw punt")
                    .types("Wat hindert de les?", "Wifi valt uit in A1.03")
                    .looksAt("bord-punt-maken")
                    .presses("Toevoegen")
                    .sees("Wifi valt uit");
            member.presses("Bespreken").sees("Wat besloten jullie?").looksAt("bord-punt-bespreken");
            member.presses("Annuleren").looksAt("bord");
        }
    }
}
