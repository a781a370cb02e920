package nl.samenbeter.journeys;

import org.junit.jupiter.api.Test;

/** A team fills its board. */
class BoardIT extends Journey {

    @Test
    void aMemberPutsAGoalAnActionASuccessAndAPointOnTheBoard() {
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
                    .presses("Toevoegen")
                    .sees("Wifi valt uit");
            member.presses("Bespreken").sees("Wat besloten jullie?").looksAt("bord-punt-bespreken");
            member.presses("Annuleren").looksAt("bord");
        }
    }
}
