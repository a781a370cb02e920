package nl.samenbeter.demo;

import java.util.List;
import java.util.Map;
import nl.samenbeter.visits.Fact;
import nl.samenbeter.visits.Occasion;
import nl.samenbeter.visits.WriteForm;
import nl.samenbeter.visits.WriteReaction;
import nl.samenbeter.voices.ReportBack;

/** What people of the demo school wrote. Made up, and not a word about a real person. */
final class DemoWords {

    static final String CONSENT = "Map medezeggenschap, verslag van juni, punt 4";
    static final String FREED_TIME = "Het teamoverleg op dinsdag en het werkoverleg op donderdag";
    static final String AGREEMENTS = """
            We beginnen op tijd en staan bij het bord.
            We zeggen wat we zien, niet wie het deed.
            Wie er niet is, leest het bord dezelfde dag.""";
    static final String BOARD = "Bij de balie";
    static final String TEACHER = "Docent van de onderbouw";
    static final String SUCCESS = "Wijzigingen in het rooster staan nu vóór 16:00 uur online.";
    static final String QUESTION = "Hoe houden andere scholen de bordsessie kort?";
    static final String CARD = "Een vast gezicht bij de balie in de eerste pauze.";

    /** One thing that should be different tomorrow. */
    static final List<String> CHANGES = List.of(
            "De bordsessie op tijd beginnen.",
            "Eerst vragen wat er speelt, dan pas oplossen.",
            "",
            "Minder acties tegelijk.");

    static final WriteForm VISIT = new WriteForm(
            Occasion.CURIOSITY,
            "Op welk moment wacht iemand op iets van ons?",
            List.of(new Fact("De lijst werd drie keer geprint.", "Daardoor begon de balie tien minuten later.")),
            "De lijst de avond ervoor klaarzetten.",
            "Eerst vragen wie de lijst echt gebruikt.");

    static final String FIRST_GOAL = "Docenten weten vóór 16:00 uur welke roosterwijziging er morgen is";
    static final String NEXT_GOAL = "Een storing is binnen een lesuur verholpen of omzeild";
    static final String EFFECT = "Een docent begint de les zonder eerst te hoeven bellen.";
    static final String MEASURE = "Telling door de balie, elke vrijdag";
    static final String REACHED = "Docenten zeggen dat ze het merken.";
    static final WriteReaction REACTION =
            new WriteReaction("Klopt, dat zien we vaker op maandag.", "De lijst op vrijdag al nakijken.");

    static final String GUESTS = "zes docenten over lokalen en apparaten";

    static final List<String> HEARD = List.of(
            "Het beamerlokaal is vaak bezet.",
            "De balie is goed bereikbaar.",
            "Een beamer die uitvalt, kost een half lesuur.");

    static final ReportBack REPORT_BACK = new ReportBack(
            "Een beamer die uitvalt, kost een half lesuur.",
            "Elke ochtend een rondje langs de beamers.",
            "Aan de groene sticker op de beamer, vanaf maandag.");

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("userTask_lookBack.top", "We beginnen op tijd en zijn binnen tien minuten klaar."),
            Map.entry("userTask_lookBack.tip", "Eerst de acties van gisteren, dan pas iets nieuws."),
            Map.entry("userTask_lookBackAndGoals.top", "Bijna alle acties van deze cyclus zijn klaar."),
            Map.entry("userTask_lookBackAndGoals.tip", "Niet meer dan drie open acties per persoon."),
            Map.entry("userTask_changeGoals.celebrate", "Docenten bellen niet meer na vieren."),
            Map.entry("userTask_evaluate.noticed", "Docenten bellen minder vaak over wijzigingen."),
            Map.entry("userTask_evaluate.lessons", "Klein beginnen. Elke dag kort. Vragen waarom."),
            Map.entry(
                    "userTask_planRhythm.agreements",
                    "Elke dag om 08:15 uur bij het bord; op donderdag samen voorbereiden."));

    private DemoWords() {}

    static String answer(String element, String field) {
        return ANSWERS.getOrDefault(element + "." + field, "Besproken met het team.");
    }
}
