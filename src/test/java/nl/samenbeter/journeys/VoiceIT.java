package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.samenbeter.voices.Statement;
import nl.samenbeter.voices.SurveyAnswers;
import nl.samenbeter.voices.SurveyService;
import nl.samenbeter.voices.SurveySheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The coach asks a class by a code, a pupil answers on a phone without an account, nothing is shown at nine answers and
 * figures are at ten, and the class reads by its code what comes of it. Then an arena, and the materials on the way.
 */
class VoiceIT extends Journey {

    private static final String OPEN_CODE = "select code from voice where kind = 'SURVEY' and status = 'OPEN'";

    @Autowired
    SurveyService surveys;

    @Test
    void aClassIsHeardAndToldWhatComesOfIt() {
        try (var coach = visitor(DESKTOP, PHONE).signsIn("coach")) {
            coach.goesTo("programma/starten")
                    .chooses("maandag 31 augustus 2026")
                    .sees("Week 8")
                    .presses("Programma plannen")
                    .sees("Startbijeenkomst");
            coach.goesTo("stemmen").sees("Er is nog niets gevraagd.").looksAt("stemmen-leeg");
            opensASurvey(coach, "klas 2B");
            String code = code();
            try (var pupil = visitor(PHONE)) {
                pupilAnswers(pupil, code);
                coach.sees("1 van 28 antwoorden").looksAt("enquete-open");
                answers(code, 8);
                coach.sees("9 van 28 antwoorden");
                coach.presses("Sluit de enquête nu")
                        .sees("minder dan 10 antwoorden")
                        .doesNotSee("helpen mij goed");
                coach.looksAt("enquete-negen");
                opensASurvey(coach, "klas 3A");
                answers(code(), 10);
                coach.sees("10 van 28 antwoorden");
                coach.presses("Sluit de enquête nu")
                        .sees("10 van de 28 vulden in.")
                        .looksAt("enquete-tien");
                tells(coach);
                pupil.goesTo("stem/" + reported())
                        .sees("De balie gaat ook in de pauze open.")
                        .looksAt("stem-terugkoppeling");
            }
            holdsAnArena(coach);
            looksAtMaterials(coach);
        }
    }

    private static void opensASurvey(Visitor coach, String asked) {
        coach.goesTo("stemmen").presses("Enquête openen").types("Welke klas?", asked);
        if (asked.equals("klas 2B")) {
            coach.looksAt("enquete-openen");
        }
        coach.presses("Open de enquête").sees("0 van 28 antwoorden");
    }

    private String code() {
        return jdbc.sql(OPEN_CODE).query(String.class).single();
    }

    private String reported() {
        return jdbc.sql("select code from voice where status = 'REPORTED'")
                .query(String.class)
                .single();
    }

    private void pupilAnswers(Visitor pupil, String code) {
        pupil.goesTo("stem").looksAt("stem");
        pupil.types("Code", "bcdf 2345")
                .presses("Verder")
                .sees("Deze code kennen we niet.")
                .looksAt("stem-verkeerd");
        pupil.types("Code", code.toLowerCase(Locale.ROOT)).presses("Verder").sees("Het lokaal en de spullen kloppen.");
        pupil.presses("Versturen").sees("Kies een punt, of weet ik niet.").looksAt("stem-vragen");
        var groups = pupil.all("vaadin-radio-group");
        for (int statement = 0; statement < Statement.values().length; statement++) {
            groups.nth(statement)
                    .locator("vaadin-radio-button")
                    .nth(statement == 4 ? 5 : 3)
                    .click();
        }
        pupil.types("Wat moeten wij morgen anders doen?", "De balie is dicht als wij pauze hebben.")
                .looksAt("stem-ingevuld")
                .presses("Versturen")
                .sees("Dank je wel!")
                .looksAt("stem-bedankt");
        assertThat(count("select count(*) from voice_envelope")).isOne();
    }

    /** Classmates, each with a form of their own. */
    private void answers(String code, int count) {
        for (int i = 0; i < count; i++) {
            var form =
                    (SurveySheet.Open) surveys.look(code, new nl.samenbeter.voices.Visitor("browser " + i, "10.0.0.1"));
            Map<Statement, Integer> points = new EnumMap<>(Statement.class);
            int point = i % 5 + 1;
            Arrays.stream(Statement.values()).forEach(statement -> points.put(statement, point));
            points.put(Statement.DESK, 2);
            surveys.answer(form.survey(), form.form(), new SurveyAnswers(points, "Ook in de pauze open, nummer " + i));
        }
    }

    private static void tells(Visitor coach) {
        coach.goesTo("taken").sees("Vertel wat er met de antwoorden gebeurt");
        coach.opensTask("Vertel wat er met de antwoorden gebeurt")
                .types("Dit hoorden we", "De balie is dicht als jullie pauze hebben.")
                .types("Dit doen we", "De balie gaat ook in de pauze open.")
                .types("Dit zie je ervan", "Vanaf maandag 7 september.")
                .looksAt("taak-terugkoppelen");
        coach.presses("Vertel het");
        coach.goesTo("stemmen").sees("Teruggekoppeld").looksAt("stemmen");
        coach.page()
                .locator("main li", new Page.LocatorOptions().setHasText("Teruggekoppeld"))
                .locator("a")
                .first()
                .click();
        coach.sees("Poster afdrukken").looksAt("enquete-terugkoppeling").printsOnePage();
    }

    private static void holdsAnArena(Visitor coach) {
        coach.goesTo("stemmen")
                .presses("Arena houden")
                .types("Wie zijn de gasten", "acht leerlingen over de balie")
                .presses("Begin de arena")
                .sees("Draaiboek");
        coach.types("Wat hoor je?", "De balie is dicht in de pauze").presses("Zet erbij");
        coach.sees("De balie is dicht in de pauze");
        coach.types("Wat hoor je?", "Je weet niet bij wie je moet zijn").presses("Zet erbij");
        coach.sees("Je weet niet bij wie je moet zijn");
        coach.presses("Arena, 20 min").looksAt("arena");
        coach.presses("Arena afronden").sees("Terugkoppelen voor").looksAt("arena-klaar");
    }

    private static void looksAtMaterials(Visitor coach) {
        coach.goesTo("materiaal").looksAt("materiaal");
        for (String id : new String[] {"casuskaarten", "bordposter", "smileykaarten", "werkontwerp", "rolkaarten"}) {
            coach.goesTo("materiaal/" + id).looksAt("materiaal-" + id);
        }
        coach.goesTo("materiaal/bordposter").printsOnePage();
        coach.goesTo("week").looksAt("week-met-materiaal");
    }
}
