package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two leaders of one school with the same list before them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveIT extends Journey {

    private static final double TWO_SECONDS = 2_000;
    private static final String FREE_TIME = "Tijd vrijmaken";
    private static final String CONSENT = "Instemming";
    private static final String FIELD = "Welk overleg of werk vervalt?";
    private static final String TYPED = "Het overleg van <b>dinsdag</b> 😀";

    @BeforeEach
    void givenTwoLeadersAndATeamThatStarts() {
        if (count("select count(*) from task_entry where element_id = 'userTask_freeTime'") > 0) {
            return;
        }
        daanLeadsTheSchoolToo();
        try (var coach = visitor(DESKTOP).signsIn("coach")) {
            coach.goesTo("programma/starten")
                    .chooses("maandag 31 augustus 2026")
                    .sees("Week 8")
                    .presses("Programma plannen")
                    .sees("Startbijeenkomst");
        }
    }

    @Test
    @Order(1)
    void eachStateOfTheListAndOfATaskIsFitForEverybody() {
        try (var leader = visitor(PHONE, DESKTOP).signsIn("schoolleiding");
                var daan = visitor(PHONE, DESKTOP).signsInByPassword("daan")) {
            var screens = new TaskScreens(leader)
                    .list()
                    .ownList()
                    .place(CONSENT)
                    .task(CONSENT, "Welke raad heeft ingestemd?", "Daan")
                    .severalAtOnce("2-9-2026");
            daan.goesTo("taken").sees("Om jouw hulp gevraagd").looksAt("lijst-om-hulp-gevraagd");
            daan.goesTo("meldingen").sees("vraagt je hulp").looksAt("meldingen");
            daan.goesTo("meldingen/instellingen").sees("Wat wil je weten?").looksAt("meldingen-instellingen");
            screens.asksNoLongerAndGivesBack(CONSENT);
        }
    }

    @Test
    @Order(2)
    void whatOneTakesOrFinishesLeavesTheListOfTheOtherWithinTwoSeconds() {
        try (var leader = visitor(DESKTOP).signsIn("schoolleiding");
                var daan = visitor(PHONE, DESKTOP).signsInByPassword("daan")) {
            daan.goesTo("taken").sees(CONSENT);
            leader.goesTo("taken").sees(CONSENT);
            card(daan, FREE_TIME).focus();
            leader.page().getByLabel("Ik pak dit op: " + CONSENT).first().click();
            leader.page().locator("#task-title").waitFor();
            gone(card(daan, CONSENT));
            assertThat((String) daan.page().evaluate("document.activeElement.textContent"))
                    .as("the focus stays where it was")
                    .startsWith(FREE_TIME);

            daan.page().getByLabel("Ik pak dit op: " + FREE_TIME).first().click();
            daan.page().locator("#task-title").waitFor();
            gone(card(leader, FREE_TIME));
            daan.page().getByLabel(FIELD).first().fill(TYPED);

            Page other = daan.page().context().newPage();
            other.navigate(daan.page().url());
            other.getByLabel(FIELD).first().fill("Uit het andere venster");
            other.locator("vaadin-button", new Page.LocatorOptions().setHasText("Tijd is vrijgemaakt"))
                    .click();
            other.locator("#task-title").waitFor(hidden(10 * TWO_SECONDS));
            daan.page()
                    .getByText("Dit heb je al gedaan, misschien in een ander venster.")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(TWO_SECONDS));
            assertThat(daan.page().getByLabel(FIELD).first().inputValue()).isEqualTo(TYPED);
            daan.looksAt("taak-in-ander-venster-gedaan");

            String finished = daan.page().url();
            daan.page().navigate(leader.page().url());
            daan.sees("heeft deze taak opgepakt").looksAt("taak-opgepakt-door-ander");
            leader.page().navigate(finished);
            leader.sees("heeft deze taak gedaan").looksAt("taak-gedaan-door-ander");
            daan.goesTo("taken").sees("Je bent bij").looksAt("lijst-leeg");
        }
    }

    private static Locator card(Visitor visitor, String title) {
        return visitor.page().locator(".task-link", new Page.LocatorOptions().setHasText(title));
    }

    private static void gone(Locator card) {
        card.waitFor(hidden(TWO_SECONDS));
    }

    private static Locator.WaitForOptions hidden(double within) {
        return new Locator.WaitForOptions()
                .setState(WaitForSelectorState.DETACHED)
                .setTimeout(within);
    }

    private void daanLeadsTheSchoolToo() {
        int given = jdbc.sql("""
                        insert into role_grant (id, version, person_id, role, scope_kind, scope_id, begins_on)
                        select gen_random_uuid(), 0, daan.id, g.role, g.scope_kind, g.scope_id, g.begins_on
                        from role_grant g join account leader on leader.id = g.person_id, account daan
                        where leader.login_name = 'schoolleiding' and daan.login_name = 'daan'
                            and g.role = 'SCHOOL_LEADER'""").update();
        assertThat(given).isOne();
    }
}
