package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A group prepares a piece of work in an hour: two people at two screens write one sheet, agree on a try-out and decide. */
class PreparationIT extends Journey {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);
    private static final String QUESTION = "Waarom kost een lokaalwissel elke les acht minuten?";
    private static final String WAY = "block-WAY";

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskQueries tasks;

    private String group;
    private String owner;
    private String other;

    @BeforeEach
    void givenAGroupOnTheDayOfItsPreparation() throws Exception {
        Given.signedIn(person("coach"), Role.COACH);
        programmes.plan(new PlanProgramme(
                new TeamId(jdbc.sql("select id from team").query(UUID.class).single()), START));
        Given.signedIn(person("schoolleiding"), Role.SCHOOL_LEADER);
        programmes.recordConsent(
                task("userTask_recordConsent"), new RecordConsent("MR", LocalDate.of(2026, 6, 12), "Map MR"));
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("Het dinsdagoverleg"));
        Given.nobodySignedIn();
        clockMovesTo("2026-09-17T15:00:00");
        group = "werkvoorbereidingen/"
                + jdbc.sql("select preparation_id || '/1' from preparation_group where group_number = 1")
                        .query(String.class)
                        .single();
        List<String> people = jdbc.sql("""
                        select a.login_name from preparation_participant p join account a on a.id = p.person_id
                            join preparation_group g on g.preparation_id = p.preparation_id and g.group_number = 1
                        where p.group_number = 1 order by p.person_id = g.question_owner_id desc, p.position""").query(String.class).list();
        owner = people.get(0);
        other = people.get(1);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        Given.nobodySignedIn();
    }

    private TaskId task(String element) {
        return tasks.open().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void twoPeopleWriteOneSheetAndDecideAfterATryOut() throws Exception {
        try (var first = visitor(DESKTOP, PHONE).signsInByPassword(owner);
                var second = visitor(PHONE, DESKTOP).signsInByPassword(other)) {
            bringTheCase(first, second);
            goThroughTheScript(first, second);
            writeTogether(first, second);
            agreeOnATryOut(first);
        }
        clockMovesTo("2026-09-22T09:00:00");
        try (var first = visitor(PHONE, DESKTOP).signsInByPassword(owner)) {
            first.opensTask("Besluit wat jullie doen na de proef").looksAt("proef-besluiten");
            first.types("Wat zagen jullie? In één regel", "De wissel duurde twee minuten.")
                    .chooses("Aanpassen")
                    .chooses("Nog een proef, met dezelfde twee mensen")
                    .picks("Op welke dag?", "1-10-2026")
                    .looksAt("proef-aanpassen")
                    .presses("Besluit vastleggen")
                    .sees("Klaar:");
            first.goesTo(group).sees("Gezien: De wissel duurde twee minuten.").sees("Donderdag 1 oktober");
            first.looksAt("werkontwerp-na-proef");
        }
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private void bringTheCase(Visitor first, Visitor second) {
        second.goesTo(group).sees("brengt de vraag in");
        first.goesTo("werkvoorbereidingen").follows("werkvoorbereiding 1");
        first.sees("Naar het werkontwerp").looksAt("werkvoorbereidingen-groep");
        first.goesTo(group).presses("Breng je vraag in");
        first.page()
                .locator("vaadin-text-area:has(label:text-is('Vraag')) textarea")
                .fill(QUESTION);
        first.types("Welk doel dient het?", "De docent begint op tijd met lesgeven.")
                .types("Hoe gaat het nu?", "Elke wissel moet het lokaal worden omgebouwd.")
                .types("Bron van het getal", "Geteld in week 36");
        first.page()
                .locator("vaadin-text-field:has(label:text-is('Getal')) input")
                .fill("14 wissels per week");
        first.looksAt("vraag-inbrengen");
        first.presses("Bewaren").sees("Je vraag is ingebracht.");
        second.sees(QUESTION);
    }

    private void goThroughTheScript(Visitor first, Visitor second) {
        first.presses("Start het uur").sees("Wie de vraag heeft, vertelt.");
        second.sees("Wie de vraag heeft, vertelt.");
        assertThat(second.all("sb-step-clock").innerText()).matches("[45]:\\d\\d");
        second.page().reload();
        second.sees("Wie de vraag heeft, vertelt.");
        assertThat(second.all("sb-step-clock").innerText()).matches("4:\\d\\d");
        first.presses("Volgende stap").sees("Nog geen oplossingen.");
        first.presses("Volgende stap").sees("Vul blok 1 en 2");
        first.presses("Volgende stap").sees("Iedereen schrijft kaartjes.");
        idea(first, "Vaste lokalen per vak");
        second.sees("Er ligt 1 kaartje van een ander.");
        idea(second, "Een kar met spullen");
        second.doesNotSee("Vaste lokalen per vak");
        second.presses("Volgende stap").sees("Vaste lokalen per vak");
        first.sees("Een kar met spullen");
        first.page()
                .locator(".idea", hasTextIn("Een kar met spullen"))
                .locator("vaadin-button")
                .click();
        first.sees("Gekozen").looksAt("werkontwerp-kiezen");
        first.presses("Volgende stap").sees("Vul blok 3 tot en met 6.");
        second.sees("Vul blok 3 tot en met 6.");
    }

    private static void idea(Visitor visitor, String words) {
        visitor.page().locator(".idea-add input").fill(words);
        visitor.presses("Leg neer").sees(words);
    }

    private void writeTogether(Visitor first, Visitor second) {
        area(first, WAY).pressSequentially("Eerst de kar inruimen.");
        second.sees("schrijft");
        block(second, WAY).getByText("Overnemen").waitFor();
        assertThat(area(second, "block-PROOF").isEditable()).isTrue();
        area(second, "block-PROOF").pressSequentially("14 wissels wordt 3.");
        second.page().keyboard().press("Tab");
        block(first, "block-PROOF").getByText("schrijft").waitFor();
        second.page().waitForCondition(() -> area(second, WAY).inputValue().equals("Eerst de kar inruimen."));
        second.looksAt("werkontwerp-ander-schrijft");

        area(first, WAY).pressSequentially(" Dan de wissel.");
        block(second, WAY).locator("vaadin-button", hasText("Overnemen")).click();
        first.sees("schrijft nu verder in dit blok.");
        assertThat(late(first).inputValue()).isEqualTo("Eerst de kar inruimen. Dan de wissel.");
        area(second, WAY).fill("De conciërge ruimt de kar in.");
        second.page().keyboard().press("Tab");
        first.page().waitForCondition(() -> area(first, WAY).inputValue().equals("De conciërge ruimt de kar in."));
        assertThat(late(first).inputValue()).isEqualTo("Eerst de kar inruimen. Dan de wissel.");
        first.looksAt("werkontwerp-overgenomen");
        block(second, WAY).locator("vaadin-details-summary").click();
        second.sees("Eerst de kar inruimen. Dan de wissel.").looksAt("werkontwerp-bewaarde-teksten");
    }

    private void agreeOnATryOut(Visitor first) {
        first.presses("Volgende stap").sees("Wie probeert het, op welke dag");
        first.presses("Klaar");
        select(first, "Wie probeert het?", 0);
        select(first, "Wie kijkt mee?", 1);
        first.picks("Op welke dag? Binnen twee weken", "19-9-2026")
                .presses("Proef afspreken")
                .sees("Op zaterdag 19 september is er geen school.")
                .looksAt("proef-vrije-dag");
        first.picks("Op welke dag? Binnen twee weken", "21-9-2026")
                .presses("Proef afspreken")
                .sees("De proef is op maandag 21 september.");
        first.goesTo(group + "/blad")
                .sees("Maandag 21 september")
                .looksAt("werkontwerp-blad")
                .printsOnePage();
    }

    private static void select(Visitor visitor, String label, int item) {
        Locator select = visitor.page().locator("vaadin-select", hasTextIn(label));
        select.click();
        select.locator("vaadin-select-item").nth(item).click();
    }

    private static Locator block(Visitor visitor, String id) {
        return visitor.page().locator("section.block:has(#" + id + ")");
    }

    /** The field of the block itself, not of a text that came too late. */
    private static Locator area(Visitor visitor, String id) {
        return block(visitor, id).locator("vaadin-text-area:not(:has(label:not(:empty))) textarea");
    }

    private static Locator late(Visitor visitor) {
        return block(visitor, WAY).locator("vaadin-text-area:has(label:not(:empty)) textarea");
    }

    private static Page.LocatorOptions hasTextIn(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }
}
