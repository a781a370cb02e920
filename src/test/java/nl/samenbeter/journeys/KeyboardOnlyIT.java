package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A working day without a mouse, and one with a bad connection on a phone. */
class KeyboardOnlyIT extends Journey {

    private static final String FREE_TIME = "Tijd vrijmaken voor het team";
    private static final String CONSENT = "Instemming van de medezeggenschap vastleggen";
    private static final String WHAT = "Welk overleg of werk vervalt?";
    private static final String COUNCIL = "Welke raad heeft ingestemd?";
    private static final int MOST_STEPS = 60;

    private static final String WHERE = """
            () => {
                let at = document.activeElement;
                const label = at.labels?.[0]?.textContent || at.getAttribute('aria-label') || at.placeholder || '';
                return label + ' ' + at.textContent;
            }""";

    /** Drawn round the element with the focus or round the component that it is the inside of. */
    private static final String FOCUS_IS_SEEN = """
            () => {
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) {
                    at = at.shadowRoot.activeElement;
                }
                const drawn = (element) => {
                    const style = getComputedStyle(element);
                    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
                        || style.boxShadow !== 'none';
                };
                const around = [];
                for (let node = at; node && around.length < 40; node = node.parentElement ?? node.getRootNode().host) {
                    around.push(node, ...(node.shadowRoot?.querySelectorAll('[part]') ?? []));
                    if (node.localName.startsWith('vaadin-')) {
                        break;
                    }
                }
                return at !== document.body && around.some(drawn);
            }""";

    /**
     * Links in a sentence may be as high as their line (WCAG 2.5.8); a card or a label is touched as a whole. The eight
     * steps of the ribbon are high enough and at least 24 px wide: the week plan has them all in a list.
     */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('a[href], button, vaadin-button, vaadin-menu-bar-button, input, textarea')]
                .filter(one => one.getClientRects().length && getComputedStyle(one).visibility !== 'hidden')
                .filter(one => !one.closest('p, .practice, .skip, [aria-hidden=true]'))
                .map(one => (one.matches('.task-link') ? one.closest('.task') : null)
                    ?? one.closest('vaadin-radio-button, vaadin-checkbox, vaadin-menu-bar-button')
                    ?? one.closest('vaadin-text-field, vaadin-text-area, vaadin-select, vaadin-date-picker, vaadin-combo-box')
                    ?? one)
                .filter(one => {
                    const box = one.getBoundingClientRect();
                    const [width, height] = one.matches('.ribbon .step')
                        ? [44 - 24 + box.width, parseFloat(getComputedStyle(one, '::after').height)]
                        : [box.width, box.height];
                    return box.right > 0 && (width < 43.5 || height < 43.5);
                })
                .map(one => {
                    const box = one.getBoundingClientRect();
                    return Math.round(box.width) + ' x ' + Math.round(box.height) + ': ' + one.outerHTML.slice(0, 160);
                })""";

    private static final String LEFT_ON_THE_DEVICE =
            "() => Object.entries(sessionStorage).filter(([key]) => key.startsWith('samenbeter.')).map(String).join()";

    @BeforeEach
    void givenATeamThatStarts() {
        if (count("select count(*) from task_entry where element_id = 'userTask_freeTime'") > 0) {
            return;
        }
        try (var coach = visitor(DESKTOP).signsIn("coach")) {
            coach.goesTo("programma/starten")
                    .chooses("maandag 31 augustus 2026")
                    .sees("Week 8")
                    .presses("Programma plannen")
                    .sees("Startbijeenkomst");
        }
    }

    @Test
    void everythingCanBeDoneByKeys() {
        try (var leader = visitor(DESKTOP)) {
            Page page = leader.page();
            leader.goesTo("inloggen");
            page.locator("input[name=username]").waitFor();
            page.waitForCondition(
                    () -> page.evaluate("document.activeElement.name").equals("username"));
            page.keyboard().type("schoolleiding");
            page.keyboard().press("Tab");
            page.keyboard().type("samenbeter");
            page.keyboard().press("Enter");
            page.locator("main h1", hasText("Goede")).waitFor();

            page.keyboard().press("?");
            leader.sees("Naar de volgende taak in de lijst").looksAt("toetsen-overzicht");
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator("vaadin-dialog[opened]").count() == 0);
            page.keyboard().type("gt");
            page.waitForURL("**/taken");
            page.locator("main h1", hasText("Taken")).waitFor();
            page.locator("main .task-link").first().waitFor();
            page.keyboard().press("/");
            assertThat(page.evaluate(WHERE).toString()).contains("Zoek");
            page.keyboard().type("vrijmaken");
            page.locator("main .task-link", hasText("Instemming")).waitFor(gone());
            page.keyboard().press("Tab");
            goesAlongTo(page, FREE_TIME);
            seesTheFocus(page);
            leader.looksAt("toetsen-lijst");
            page.keyboard().press("Enter");
            page.locator("#task-title", hasText(FREE_TIME)).waitFor();
            leader.focusIsOn("task-title");

            if (page.getByText("Ik pak dit op").last().isVisible()) {
                tabsTo(page, "Ik pak dit op");
                page.keyboard().press("Enter");
                leader.sees("Tijd is vrijgemaakt");
                leader.focusIsOn("task-title");
            }
            tabsTo(page, WHAT);
            page.keyboard().type("Het dinsdagoverleg gt?c");
            leader.sees("Concept bewaard om").looksAt("toetsen-getypt");
            assertThat(page.locator("textarea").first().inputValue()).isEqualTo("Het dinsdagoverleg gt?c");
            tabsTo(page, "Later verder");

            page.keyboard().press("c");
            leader.sees("De taak kwam in de lijst.");
            goes(page, "Shift+Tab", "Plaats opmerking");
            page.keyboard().press("Shift+Tab");
            page.keyboard().type("Besproken met Ans");
            tabsTo(page, "Plaats opmerking");
            page.keyboard().press("Enter");
            leader.sees("Jij schreef:").looksAt("toetsen-opmerking");

            page.keyboard().press("p");
            leader.sees("Laat me dit dan weer zien");
            goes(page, "Shift+Tab", "Later weer zien");
            tabsTo(page, "Op welke dag?");
            page.keyboard().type("2-9-2026");
            page.keyboard().press("Enter");
            tabsTo(page, "Laat me dit dan weer zien");
            page.keyboard().press("Enter");
            leader.sees("Ongedaan maken").sees("weer op wo 2 sep").looksAt("toetsen-later");
            page.keyboard().press("u");
            page.getByText("weer op wo 2 sep").first().waitFor(gone());

            page.keyboard().press("n");
            page.locator("#task-title", hasText(FREE_TIME)).waitFor();
            assertThat(page.locator("textarea").first().inputValue()).isEqualTo("Het dinsdagoverleg gt?c");
            page.keyboard().press("Escape");
            page.locator("#task-title").waitFor(gone());
            page.waitForCondition(() -> page.evaluate(WHERE).toString().contains(FREE_TIME));
            seesTheFocus(page);
            page.keyboard().press("Enter");
            page.locator("#task-title", hasText(FREE_TIME)).waitFor();
            tabsTo(page, WHAT);
            page.keyboard().press("Control+Enter");
            leader.sees("Klaar: " + FREE_TIME).looksAt("toetsen-klaar");
        }
    }

    /** Keys of one letter can be switched off for who cannot use them. */
    @Test
    void keysOfOneLetterCanBeSwitchedOff() {
        try (var leader = visitor(PHONE).signsIn("schoolleiding")) {
            Page page = leader.page();
            page.keyboard().press("?");
            leader.sees("Naar de volgende taak in de lijst").looksAt("toetsen-overzicht");
            page.getByLabel("Sneltoetsen van één teken gebruiken").uncheck();
            page.keyboard().press("Escape");
            page.waitForCondition(() -> page.locator("vaadin-dialog[opened]").count() == 0);
            page.keyboard().press("?");
            page.keyboard().type("gt");
            leader.goesTo("vandaag");
            assertThat(page.locator("sb-shortcut-keys[off]").count()).isOne();
            assertThat(page.locator("vaadin-dialog[opened]").count()).isZero();
            assertThat(page.url()).endsWith("vandaag");
        }
    }

    @Test
    void nothingTypedIsLostWithoutAConnection() {
        try (var leader = visitor(PHONE, DESKTOP).signsIn("schoolleiding")) {
            Page page = leader.page();
            leader.opensTask(CONSENT);
            if (page.getByText("Ik pak dit op").last().isVisible()) {
                leader.presses("Ik pak dit op").sees("Instemming vastleggen");
            }
            String address = page.url();
            page.context().setOffline(true);
            leader.sees("Geen verbinding. We bewaren wat je typt op dit apparaat en sturen het zodra het kan.");
            leader.types(COUNCIL, "MR, in de tunnel");
            Locator finish = page.locator("vaadin-button", hasText("Instemming vastleggen"));
            assertThat(finish.getAttribute("aria-disabled")).isEqualTo("true");
            assertThat(finish.getAttribute("title")).isEqualTo("Dit kan weer zodra je verbinding hebt.");
            finish.dispatchEvent("click");
            page.locator(".form-back").dispatchEvent("click");
            assertThat(page.url()).isEqualTo(address);
            leader.looksAt("zonder-verbinding");
            page.waitForCondition(() -> left(page).contains("in de tunnel"));

            page.context().setOffline(false);
            leader.sees("Weer verbonden.").sees("Concept bewaard om");
            page.waitForCondition(() -> left(page).isEmpty());
            assertThat(finish.getAttribute("aria-disabled")).isNotEqualTo("true");
            leader.looksAt("weer-verbonden");

            page.context().setOffline(true);
            leader.sees("Geen verbinding.").types(COUNCIL, "MR, en de batterij is leeg");
            page.waitForCondition(() -> left(page).contains("batterij"));
            page.navigate("about:blank");
            page.context().setOffline(false);
            page.navigate(address);
            leader.sees("Op dit apparaat staat nog tekst van").looksAt("tekst-op-dit-apparaat");
            assertThat(page.getByLabel(COUNCIL).inputValue()).isEqualTo("MR, in de tunnel");
            leader.presses("Terugzetten");
            page.waitForCondition(() -> page.getByLabel(COUNCIL).inputValue().equals("MR, en de batterij is leeg"));
            page.waitForCondition(() -> left(page).isEmpty());
        }
        try (var elsewhere = visitor(DESKTOP).signsIn("schoolleiding")) {
            elsewhere.opensTask(CONSENT);
            assertThat(elsewhere.page().getByLabel(COUNCIL).inputValue()).isEqualTo("MR, en de batterij is leeg");
        }
    }

    @Test
    void theBrowserFindsNothingWrongWithTheManifest() {
        try (var guest = visitor(PHONE)) {
            guest.goesTo("inloggen");
            var answer = guest.page().context().newCDPSession(guest.page()).send("Page.getAppManifest");
            assertThat(answer.getAsJsonArray("errors")).isEmpty();
            assertThat(answer.get("url").getAsString()).endsWith("samenbeter.webmanifest");
            assertThat(guest.all("meta[name=theme-color]").count()).isEqualTo(2);
        }
    }

    @Test
    void everythingToTouchIsLargeEnoughOnAPhone() {
        try (var leader = visitor(PHONE).signsIn("schoolleiding")) {
            leader.goesTo("taken");
            leader.page().locator("main .task-link").first().waitFor();
            assertThat((List<?>) leader.page().evaluate(TOO_SMALL)).as("list").isEmpty();
            leader.opensTask(CONSENT);
            assertThat((List<?>) leader.page().evaluate(TOO_SMALL)).as("form").isEmpty();
        }
    }

    private static String left(Page page) {
        return page.evaluate(LEFT_ON_THE_DEVICE).toString();
    }

    private static void goesAlongTo(Page page, String title) {
        goes(page, "j", title);
    }

    private static void tabsTo(Page page, String words) {
        goes(page, "Tab", words);
    }

    /** Step by step, and at each step it is seen where one is. */
    private static void goes(Page page, String key, String words) {
        for (int i = 0; i < MOST_STEPS; i++) {
            page.keyboard().press(key);
            if (page.evaluate(WHERE).toString().contains(words)) {
                seesTheFocus(page);
                return;
            }
        }
        throw new AssertionError("no way by " + key + " to " + words);
    }

    private static void seesTheFocus(Page page) {
        assertThat((boolean) page.evaluate(FOCUS_IS_SEEN))
                .as("focus at %s", page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                .isTrue();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
