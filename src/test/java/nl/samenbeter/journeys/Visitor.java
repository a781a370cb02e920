package nl.samenbeter.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenbeter.Accessibility;

/** Somebody with a browser of a certain width, signed in with a demo account. Every page looked at is checked by axe. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screens/journeys");

    private static final Pattern SHEET = Pattern.compile("/MediaBox\\s*\\[0 0 ([\\d.]+) ([\\d.]+)]");
    private static final Pattern ONE_PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private static final int PHONE = 800;
    private static final int SMALLEST = 320;
    private static final int HEIGHT = 900;
    private static final int MOST_HEIGHT = 6_000;

    private static final String WHOLE_HEIGHT = """
            (() => {
                const layout = document.querySelector('vaadin-app-layout');
                const parts = layout ? [...layout.shadowRoot.querySelectorAll('*'), ...layout.querySelectorAll('*')] : [];
                const hidden = parts.map(part => part.scrollHeight - part.clientHeight)
                    .filter((more, i) => getComputedStyle(parts[i]).overflowY === 'auto');
                return Math.max(document.documentElement.scrollHeight, window.innerHeight + Math.max(0, ...hidden));
            })()""";

    private final String base;
    private final int width;
    private final int height;
    private final int[] alsoAt;
    private final BrowserContext context;
    private final Page page;
    private boolean english;

    /**
     * Comes back when the page stands still: no answer of the server is awaited (unless there is no connection: then none comes),
     * nothing moves that comes to an end, and what it measures has been the same for a tenth of a second. Rests on what it sees, so
     * that a slow machine gets the time it needs; what has not come to rest in half a minute never does, and is named.
     */
    private static final String STANDS_STILL = """
            () => new Promise((done, fail) => {
                const shape = () => [...document.querySelectorAll('body *')].map(part => {
                    const box = part.getBoundingClientRect();
                    return [part.localName, part.id, part.className, box.x, box.y, box.width, box.height].join();
                });
                const roots = root => [root, ...[...root.querySelectorAll('*')]
                    .flatMap(part => part.shadowRoot ? roots(part.shadowRoot) : [])];
                const moves = () => roots(document).flatMap(root => root.getAnimations()).filter(one =>
                    one.playState === 'running' && Number.isFinite(one.effect.getComputedTiming().endTime));
                const waits = () => navigator.onLine
                    ? Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive?.())
                    : [];
                const began = performance.now();
                let last = [], same = 0;
                const look = () => {
                    const now = shape(), moving = moves(), waiting = waits();
                    const changed = now.filter((one, i) => one !== last[i]);
                    same = changed.length || now.length !== last.length || moving.length || waiting.length ? 0 : same + 1;
                    last = now;
                    if (same >= 3) {
                        done();
                    } else if (performance.now() - began > 30000) {
                        fail(new Error('Never stands still: ' + [
                            ...moving.map(one => 'moves ' + one.effect.target?.localName + '.' + one.effect.target?.className
                                + ' ' + (one.animationName ?? one.transitionProperty)),
                            ...waiting.map(() => 'waits for the server'),
                            ...changed.slice(0, 5)].join('; ')));
                    } else {
                        setTimeout(() => requestAnimationFrame(look), 30);
                    }
                };
                look();
            })""";

    Visitor(Browser browser, String base, int width, int... alsoAt) {
        this(browser, base, width, HEIGHT, false, alsoAt);
    }

    /** @param touch without a mouse, such as a screen on a wall */
    Visitor(Browser browser, String base, int width, int height, boolean touch, int... alsoAt) {
        this.base = base;
        this.width = width;
        this.height = height;
        this.alsoAt = alsoAt;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale("nl-NL")
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(30_000);
        this.page = context.newPage();
    }

    /** Reads the screens in English; one look at each is enough. */
    Visitor inEnglish() {
        context.addCookies(List.of(new Cookie("taal", "en").setUrl(base)));
        english = true;
        return this;
    }

    Visitor signsIn(String account) {
        page.navigate(base + "/inloggen");
        page.locator("button, vaadin-button", hasText(account)).first().click();
        page.locator("main h1", hasText(english ? "Good" : "Goede")).waitFor();
        return this;
    }

    /** For a colleague who has no button of its own on the sign-in page. */
    Visitor signsInByPassword(String account) {
        page.navigate(base + "/inloggen");
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill("samenbeter");
        page.keyboard().press("Enter");
        page.locator("main h1", hasText(english ? "Good" : "Goede")).waitFor();
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

    /** A link, or a button that is not one of the component library. */
    Visitor follows(String words) {
        visible(page.locator("main a, main button", hasText(words))).first().click();
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

    /** Waits for the focus to come to the element of that id. */
    Visitor focusIsOn(String id) {
        page.waitForCondition(() -> page.evaluate("document.activeElement.id").equals(id));
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

    /** The tasks of the list, by their titles and in the order of the list. */
    List<String> tasks() {
        goesTo("taken");
        page.locator("main .task-link").first().waitFor();
        return page.locator("main .task-link").allInnerTexts();
    }

    /** Keeps a picture at each width, and asks axe and the width of the page; for a phone also of the smallest one. */
    Visitor looksAt(String name) {
        if (english) {
            looksAt(name + "-en", width);
            return this;
        }
        looksAt(name, width);
        for (int other : alsoAt) {
            page.setViewportSize(other, height);
            looksAt(name, other);
        }
        if (alsoAt.length > 0) {
            page.setViewportSize(width, height);
            standsStill();
        }
        return this;
    }

    private void looksAt(String name, int at) {
        standsStill();
        picture(name, at);
        assertThat(Accessibility.findings(page))
                .as("accessibility of %s at %d", name, at)
                .isEmpty();
        fits(name, at);
        if (at < PHONE) {
            page.setViewportSize(SMALLEST, height);
            standsStill();
            fits(name, SMALLEST);
            page.setViewportSize(at, height);
        }
    }

    private void standsStill() {
        page.evaluate(STANDS_STILL);
    }

    private void fits(String name, int at) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits %d", name, at)
                .isLessThanOrEqualTo(at);
    }

    /** The whole page: what scrolls is inside the frame, so that the window has to be as high as that. */
    private void picture(String name, int at) {
        int needed = (int) page.evaluate(WHOLE_HEIGHT);
        if (needed > height) {
            page.setViewportSize(at, Math.min(needed, MOST_HEIGHT));
            standsStill();
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + at + ".png"))
                .setFullPage(true));
        if (needed > height) {
            page.setViewportSize(at, height);
        }
    }

    /** On one sheet of paper when printed. */
    Visitor printsOnePage() {
        assertThat(ONE_PAGE.matcher(paper()).results().count())
                .as("pages of paper")
                .isOne();
        return this;
    }

    /** On sheets that all lie on their long side. */
    Visitor printsLandscape() {
        assertThat(SHEET.matcher(paper())
                        .results()
                        .map(sheet -> Double.parseDouble(sheet.group(1)) > Double.parseDouble(sheet.group(2))))
                .as("sheets that lie")
                .isNotEmpty()
                .containsOnly(true);
        return this;
    }

    private String paper() {
        return new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
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
        picture("last", width);
        context.close();
    }
}
