package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Somebody with a browser of a certain width, signed in with a demo account. Every page looked at is checked by axe. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screens/journeys");

    private static final int PHONE = 800;

    private final String base;
    private final int width;
    private final BrowserContext context;
    private final Page page;

    Visitor(Browser browser, String base, int width) {
        this.base = base;
        this.width = width;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("nl-NL")
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
    }

    Visitor signsIn(String account) {
        page.navigate(base + "/inloggen");
        page.locator("button, vaadin-button", hasText(account)).first().click();
        page.locator("main h1", hasText("Goede")).waitFor();
        return this;
    }

    /** For a colleague who has no button of its own on the sign-in page. */
    Visitor signsInByPassword(String account) {
        page.navigate(base + "/inloggen");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("samenbeter");
        page.keyboard().press("Enter");
        page.locator("main h1", hasText("Goede")).waitFor();
        return this;
    }

    Visitor goesTo(String route) {
        page.navigate(base + "/" + route);
        page.locator("h1").first().waitFor();
        return this;
    }

    /** Opens the task from the list, by words of its title. */
    Visitor opensTask(String title) {
        goesTo("taken");
        page.locator("main a, main button, main vaadin-button", hasText(title))
                .first()
                .click();
        page.locator("#task-title", hasText(title)).waitFor();
        return this;
    }

    Visitor types(String label, String text) {
        field(label).fill(text);
        page.keyboard().press("Tab");
        return this;
    }

    /** Types a date; on a phone its picker covers the page and is closed by Escape too. */
    Visitor picks(String label, String text) {
        Locator input = field(label);
        input.click();
        input.fill(text);
        page.keyboard().press("Enter");
        if (width < PHONE) {
            page.keyboard().press("Escape");
        }
        return this;
    }

    private Locator field(String label) {
        return page.getByLabel(label).first();
    }

    Visitor presses(String button) {
        visible(page.locator("vaadin-button", hasText(button))).last().click();
        return this;
    }

    Visitor chooses(String words) {
        page.locator("label", hasText(words)).first().click();
        return this;
    }

    Visitor sees(String words) {
        visible(page.getByText(words)).first().waitFor();
        return this;
    }

    Visitor doesNotSee(String words) {
        assertThat(page.locator("main").first().innerText()).doesNotContain(words);
        return this;
    }

    Page page() {
        return page;
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    /** Keeps a picture, and asks axe and the width of the page. */
    Visitor looksAt(String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
        List<String> findings = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(findings).as("accessibility of %s at %d", name, width).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits %d", name, width)
                .isLessThanOrEqualTo(width);
        return this;
    }

    private static Locator visible(Locator found) {
        return found.filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Where the journey stood last: the picture to look at when it failed. */
    @Override
    public void close() {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("last-" + width + ".png"))
                .setFullPage(true));
        context.close();
    }
}
