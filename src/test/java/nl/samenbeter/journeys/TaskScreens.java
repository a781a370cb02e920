package nl.samenbeter.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What somebody sees of the list and of a task of the team, state after state. Each is looked at. */
final class TaskScreens {

    private final Visitor visitor;

    TaskScreens(Visitor visitor) {
        this.visitor = visitor;
    }

    TaskScreens list() {
        visitor.goesTo("taken").sees("Nog van niemand").looksAt("lijst-van-niemand");
        visitor.presses("Filter en volgorde").sees("Volgorde").looksAt("lijst-filter");
        visitor.types("Zoek een taak", "zebra").sees("Geen taak past bij").looksAt("lijst-niets-gevonden");
        visitor.presses("Laat alles zien").sees("2 open taken");
        return this;
    }

    TaskScreens ownList() {
        visitor.presses("Iets voor mezelf");
        Locator words = visitor.page().getByLabel("Wat wil je onthouden?");
        words.fill("Bloemen voor de conciërge");
        visitor.looksAt("voor-mezelf-schrijven");
        words.press("Enter");
        visitor.page().getByLabel("Wijzig: Bloemen voor de conciërge").waitFor();
        visitor.presses("Annuleren").looksAt("voor-mezelf");
        return this;
    }

    TaskScreens place(String title) {
        visitor.opensTask(title).looksAt("taak-van-niemand");
        visitor.follows("Waar hoort dit bij?").sees("Stap voor stap");
        visitor.page().locator("sb-bpmn-diagram[data-drawn]").waitFor();
        visitor.looksAt("taak-waar");
        return this;
    }

    /** Leaves a draft, a question to the colleague and a comment. */
    TaskScreens task(String title, String field, String colleague) {
        visitor.opensTask(title)
                .presses("Ik pak dit op")
                .types(field, "De raad van onze school")
                .sees("Concept bewaard om");
        visitor.presses("Later weer zien").sees("Laat me dit dan weer zien").looksAt("taak-later");
        visitor.presses("Overdragen").sees("Aan wie?").looksAt("taak-overdragen");
        visitor.presses("Hulp vragen").sees("Aan wie vraag je hulp?");
        selects("Aan wie vraag je hulp?", colleague);
        visitor.looksAt("taak-hulp")
                .presses("Vraag hulp")
                .sees("Er is nog geen antwoord")
                .looksAt("taak-hulp-gevraagd");
        visitor.presses("Opmerkingen en geschiedenis")
                .sees("Jij pakte de taak op.")
                .types("Opmerking", "Ik wacht nog op de notulen.")
                .presses("Plaats opmerking")
                .sees("Jij schreef:")
                .looksAt("taak-opmerkingen");
        return this;
    }

    /** One of the two is the visitor's own: with the other one it cannot be done. */
    TaskScreens severalAtOnce(String day) {
        visitor.goesTo("taken")
                .presses("Meer tegelijk")
                .presses("Kies alles")
                .sees("2 gekozen")
                .looksAt("meer-tegelijk");
        visitor.presses("Overdragen")
                .sees("Taken overdragen")
                .looksAt("meer-overdragen")
                .presses("Annuleren");
        visitor.presses("Later zien")
                .picks("Op welke dag?", day)
                .sees("kun je opzij zetten")
                .looksAt("meer-later")
                .presses("Laat me 1 taak dan weer zien")
                .sees("1 van de 2 taken opzij gezet")
                .looksAt("meer-verslag");
        visitor.presses("Draai dit terug")
                .sees("kan terug in de lijst")
                .presses("Zet 1 taak terug in de lijst")
                .sees("teruggezet in de lijst");
        return this;
    }

    TaskScreens asksNoLongerAndGivesBack(String title) {
        visitor.opensTask(title)
                .presses("Trek de vraag in")
                .presses("Teruggeven aan de schoolleiding")
                .sees("Teruggegeven aan de schoolleiding");
        return this;
    }

    private void selects(String label, String item) {
        visitor.page().getByLabel(label).first().click();
        Locator items = visitor.page().locator("vaadin-select-item", new Page.LocatorOptions().setHasText(item));
        items.last().click();
    }
}
