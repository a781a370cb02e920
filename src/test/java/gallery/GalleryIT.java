package gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.Accessibility;
import nl.samenbeter.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The shared components in a real browser: no finding of axe, nothing wider than the screen; pictures under target/. */
@SpringBootTest(classes = Gallery.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GalleryIT {

    private static final Path PICTURES = Path.of("target/screens/gallery");

    private static TestBrowser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openTheBrowser() throws Exception {
        Files.createDirectories(PICTURES);
        browser = new TestBrowser();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK", "320, LIGHT"})
    void isAccessibleAndFitsTheScreen(int width, ColorScheme colours) {
        List<String> findings = new ArrayList<>();
        try (var context = browser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colours))) {
            Page page = context.newPage();
            for (String route : List.of("vandaag", "taken", "week", "tijdlijn", "voortgang", "nergens")) {
                open(page, route);
                if (width > 320) {
                    Accessibility.findings(page).forEach(finding -> findings.add(route + ": " + finding));
                }
                int content = (int) page.evaluate("document.documentElement.scrollWidth");
                if (content > width) {
                    findings.add(route + " is " + content + " wide");
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("%s-%d-%s.png".formatted(route, width, colours))));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void movesTheFocusToTheHeadAfterNavigationAndTabsToTheSkipLinkFirst() {
        try (var context = browser.browser().newContext()) {
            Page page = context.newPage();
            open(page, "vandaag");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("inhoud");

            page.click("vaadin-side-nav-item[path='week']");
            page.waitForFunction("document.activeElement.matches('main h1')");

            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Weekplan");
        }
    }

    @Test
    void opensAnAppointmentOfTheCalendarByKeyboard() {
        try (var context = browser.browser().newContext()) {
            Page page = context.newPage();
            open(page, "week");
            page.focus("sb-plan-calendar .fc-event[data-id='v']");
            page.keyboard().press("Enter");
            page.waitForSelector("vaadin-notification-card:has-text('Geopend: v')");
            page.keyboard().press("ArrowRight");

            assertThat(page.evaluate("document.activeElement.dataset.id")).isEqualTo("a");
        }
    }

    @Test
    void movesAChipOfTheLanesByKeyboardAndSaysWhatThatMeans() {
        try (var context = browser.browser().newContext()) {
            Page page = context.newPage();
            open(page, "tijdlijn");
            page.focus("sb-timeline-lanes .tl-chip[data-id='s2']");
            page.keyboard().press("Space");
            page.keyboard().press("Shift+ArrowRight");
            page.waitForSelector(
                    "sb-timeline-lanes [role=status]:has-text('Sessie 2, donderdag 8 oktober, 1 botsing')");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Enter");
            page.waitForSelector("vaadin-notification-card:has-text('s2 naar wo 7 okt')");
            page.waitForSelector("sb-timeline-lanes .tl-chip.old-place");

            assertThat(page.evaluate("document.activeElement.dataset.id")).isEqualTo("s2");
            assertThat(page.evaluate("document.activeElement.classList.contains('new-place')"))
                    .isEqualTo(true);
        }
    }

    private void open(Page page, String route) {
        page.navigate("http://localhost:" + port + "/" + route);
        page.waitForSelector("main h1");
        if (route.equals("week")) {
            page.waitForSelector("sb-plan-calendar .fc-event");
        }
        if (route.equals("tijdlijn")) {
            page.waitForSelector("sb-timeline-lanes .tl-chip");
        }
        page.waitForFunction(
                "document.querySelector('vaadin-connection-indicator')?.getAttribute('role') === 'status'");
    }
}
