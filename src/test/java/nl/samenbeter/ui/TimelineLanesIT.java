package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import gallery.TimelineMock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.Accessibility;
import nl.samenbeter.TestBrowser;
import nl.samenbeter.ui.TimelineLanes.Chip;
import nl.samenbeter.ui.TimelineLanes.Content;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The custom element alone in a browser, without a server, with what the Java side would send it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineLanesIT {

    private static final Path PICTURES = Path.of("target/screens/lanes");
    /** Landscape within its margins, in pixels of CSS. */
    private static final int A4_WIDTH = 1046;

    private static final int A4_HEIGHT = 718;
    private static final String MARKUP = "<img src=x onerror=\"document.title='run'\">";

    private TestBrowser browser;
    private BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void openBrowser() {
        browser = new TestBrowser();
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void givenADesk() {
        open(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void nothingWentWrong() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    private void open(Browser.NewContextOptions options) {
        if (context != null) {
            context.close();
        }
        complaints.clear();
        context = browser.browser().newContext(options);
        page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        page.setContent("<!doctype html><html lang=nl><head><title>Tijdlijn</title>"
                + "<meta name=viewport content='width=device-width, initial-scale=1'><style>"
                + read("styles/tokens.css") + read("styles/base.css") + read("styles/parts.css")
                + read("styles/print.css") + read("styles/timeline-lanes.css")
                + "main { max-width: 860px; margin: 24px auto; padding: 0 12px; }</style></head>"
                + "<body><main><h1>Tijdlijn</h1><section class='card p-wide'><sb-timeline-lanes role=region"
                + " aria-label='Tijdlijn van acht weken'></sb-timeline-lanes></section><button>Klaar</button></main>"
                + "</body></html>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(read("components/timeline-lanes.js")));
        page.evaluate("""
                () => {
                  window.told = [];
                  const lanes = document.querySelector('sb-timeline-lanes');
                  for (const name of ['move', 'over', 'open']) {
                    lanes.addEventListener('lanes-' + name, ({ detail }) =>
                      told.push([name, detail.id, detail.day].filter(Boolean).join(' ')));
                  }
                }""");
        show(TimelineMock.plan());
    }

    private void show(Content content) {
        var lanes = new TimelineLanes("Tijdlijn");
        lanes.show(content);
        page.evaluate(
                "json => { document.querySelector('sb-timeline-lanes').data = JSON.parse(json); }",
                lanes.getElement().getPropertyRaw("data").toString());
    }

    @Test
    void tellsWhereTheMousePutsAChip() {
        var chip = middle(chip("s2"));
        var day = day(6, 2);

        page.mouse().move(chip.x(), chip.y());
        page.mouse().down();
        page.mouse().move(chip.x() + 20, chip.y() + 3);
        page.mouse().move(day.x(), day.y());
        assertThat(page.locator(".tl-ghost small").textContent()).isEqualTo("wo 7 okt");
        assertThat(page.locator(".tl-days > .at").count()).isEqualTo(1);
        page.waitForFunction("told.includes('over s2 2026-10-07')");
        picture("drag-1280");
        page.mouse().up();

        assertThat(told()).endsWith("move s2 2026-10-07").doesNotContain("open s2");
        assertThat(said()).isEqualTo("Sessie 2, wo 7 okt: losgelaten");
        assertThat(page.locator(".tl-ghost, .lifted, .moving").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 3, its own day",
        "5, 4, a day without school",
        "0, 0, the holiday",
        "-1, 0, the name of the lane",
        "-2, 0, below the lanes"
    })
    void putsAChipBackThatIsDroppedOn(int week, int slot, String what) {
        var chip = middle(chip("s2"));
        var target = switch (week) {
            case 0 -> middle(page.locator(".tl-gap"));
            case -1 -> middle(page.locator(".tl-name").nth(3));
            case -2 -> new At(chip.x(), middle(page.locator(".tl-foot")).y());
            default -> day(week, slot);
        };

        page.mouse().move(chip.x(), chip.y());
        page.mouse().down();
        page.mouse().move(chip.x() + 30, chip.y());
        page.mouse().move(target.x(), target.y());
        page.mouse().up();

        assertThat(told()).as(what).noneMatch(event -> event.startsWith("move") || event.startsWith("open"));
        assertThat(said()).isEqualTo("Sessie 2: staat weer op de oude plek");
        assertThat(page.locator(".tl-ghost").count()).isZero();
    }

    @Test
    void putsAChipBackOnEscWithoutClosingAnythingElse() {
        page.evaluate("document.addEventListener('keydown', key => told.push('page saw ' + key.key))");
        var chip = middle(chip("s2"));
        var day = day(6, 2);
        page.mouse().move(chip.x(), chip.y());
        page.mouse().down();
        page.mouse().move(day.x(), day.y());
        page.mouse().move(day.x(), day.y() + 2);

        page.keyboard().press("Escape");
        page.mouse().up();

        assertThat(told()).noneMatch(event -> event.startsWith("move") || event.startsWith("page"));
        assertThat(page.locator(".tl-ghost").count()).isZero();
    }

    @Test
    void opensOnAClickAlsoWhatCannotBeMoved() {
        chip("s2").click();
        chip("board1").click();

        assertThat(told()).containsExactly("open s2", "open board1");
    }

    @Test
    void ignoresADragOfWhatCannotBeMoved() {
        var chip = middle(chip("board5"));
        var day = day(6, 2);
        page.mouse().move(chip.x(), chip.y());
        page.mouse().down();
        page.mouse().move(day.x(), day.y());
        page.mouse().up();

        assertThat(told()).isEmpty();
    }

    @Test
    void movesByTouchAfterHoldingStill() {
        open(phone());
        CDPSession touch = context.newCDPSession(page);
        chip("s2").scrollIntoViewIfNeeded();
        var chip = middle(chip("s2"));

        touch(touch, "touchStart", chip);
        page.waitForSelector(".tl-ghost");
        double scrolled = scrolled();
        var day = day(5, 0);
        touch(touch, "touchMove", new At(chip.x() - 5, chip.y()));
        touch(touch, "touchMove", day);
        assertThat(page.locator(".tl-ghost small").textContent()).isEqualTo("ma 28 sep");
        picture("drag-390");
        touch(touch, "touchEnd", null);

        assertThat(told()).endsWith("move s2 2026-09-28");
        assertThat(scrolled()).as("the drag has not scrolled").isEqualTo(scrolled);
    }

    @Test
    void scrollsByTouchWithoutHolding() {
        open(phone());
        CDPSession touch = context.newCDPSession(page);
        chip("s2").scrollIntoViewIfNeeded();
        var chip = middle(chip("s2"));
        double before = scrolled();

        touch(touch, "touchStart", chip);
        for (int i = 1; i <= 6; i++) {
            touch(touch, "touchMove", new At(chip.x() - 20 * i, chip.y()));
        }
        touch(touch, "touchEnd", null);

        page.waitForFunction("before => document.querySelector('.tl-scroll').scrollLeft > before + 50", before);
        assertThat(told()).isEmpty();
        assertThat(page.locator(".tl-ghost").count()).isZero();
    }

    @Test
    void rollsTheWeeksOnNearTheEdge() {
        open(new Browser.NewContextOptions().setViewportSize(390, 800));
        chip("s2").scrollIntoViewIfNeeded();
        var chip = middle(chip("s2"));
        page.mouse().move(chip.x(), chip.y());
        page.mouse().down();
        page.mouse().move(chip.x() + 10, chip.y());
        page.mouse().move(370, chip.y());

        page.waitForFunction(
                "() => { const s = document.querySelector('.tl-scroll'); return s.scrollLeft + s.clientWidth >= s.scrollWidth - 1; }");
        page.waitForFunction("document.querySelector('.tl-ghost small').textContent.endsWith('30 okt')");
        page.mouse().up();

        assertThat(told()).endsWith("move s2 2026-10-30");
    }

    @Test
    void movesByKeyboardOverSchoolDaysOnly() {
        chip("s2").focus();
        press("Space");
        assertThat(said()).startsWith("Sessie 2: opgepakt");
        assertThat(page.locator(".tl-ghost small").textContent()).isEqualTo("do 1 okt");
        press("ArrowRight", "Shift+ArrowRight", "Shift+ArrowLeft", "ArrowRight");
        assertThat(page.locator(".tl-ghost small").textContent()).isEqualTo("di 6 okt");
        assertThat(page.locator(".tl-days > .at").count()).isEqualTo(1);
        press("Enter");

        assertThat(told())
                .as("Friday 2 October is free, the holiday is no week")
                .containsExactly(
                        "over s2 2026-10-05",
                        "over s2 2026-10-19",
                        "over s2 2026-10-05",
                        "over s2 2026-10-06",
                        "move s2 2026-10-06");
        assertThat(said()).isEqualTo("Sessie 2, di 6 okt: losgelaten");
        assertThat(focused()).isEqualTo("s2");
    }

    @Test
    void comesBackToTheNearestSchoolDayOfAWeek() {
        chip("change").focus();
        press("Space", "ArrowRight", "Shift+ArrowLeft", "ArrowRight", "ArrowLeft");

        assertThat(told())
                .containsExactly(
                        "over change 2026-10-09",
                        "over change 2026-10-01",
                        "over change 2026-10-05",
                        "over change 2026-10-01");
    }

    @Test
    void putsBackByKeyboardAndTellsNothingThen() {
        chip("s2").focus();
        press("Space", "Enter");
        assertThat(said()).isEqualTo("Sessie 2: staat weer op de oude plek");
        press("Space", "ArrowLeft", "Escape");
        assertThat(said()).isEqualTo("Sessie 2: staat weer op de oude plek");
        press("Space", "ArrowLeft", "ArrowRight", "Enter");
        press("Space", "ArrowLeft", "Tab");

        assertThat(told()).noneMatch(event -> event.startsWith("move") || event.startsWith("open"));
        assertThat(page.locator(".tl-ghost, .lifted").count()).isZero();
        assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("button");
    }

    @Test
    void saysWhatCannotBe() {
        chip("board1").focus();
        press("Space");
        assertThat(said()).isEqualTo("3 keer: kan niet worden verplaatst");
        chip("pizza2").focus();
        press("Space", "ArrowRight", "ArrowRight");
        assertThat(said()).isEqualTo("Pizza 2: verder kan niet");
        press("Shift+ArrowRight");

        assertThat(told()).containsExactly("over pizza2 2026-10-30");
    }

    @Test
    void startsAChipOfSeveralDaysAtTheFirstOfItsWeek() {
        chip("work2").focus();
        press("Space", "ArrowRight", "ArrowLeft", "Enter");

        assertThat(told()).containsExactly("over work2 2026-09-29", "over work2 2026-09-28", "move work2 2026-09-28");
    }

    @Test
    void isOneTabStopAndIsWalkedByArrows() {
        page.keyboard().press("Tab");
        assertThat(focused()).as("begins at this week").isEqualTo("board4");
        assertThat(page.locator("[aria-describedby]").count()).isEqualTo(1);
        press("ArrowRight");
        assertThat(focused()).isEqualTo("board5");
        assertThat(page.locator("[aria-describedby]").count())
                .as("the help is heard once")
                .isZero();
        press("ArrowLeft", "ArrowDown", "ArrowDown");
        assertThat(focused()).isEqualTo("review");
        press("ArrowDown", "ArrowDown");
        assertThat(focused()).as("the nearest of the next lane").isEqualTo("s1");
        press("ArrowUp", "ArrowUp");
        assertThat(focused()).as("the last of its cell").isEqualTo("goals");
        press("ArrowUp", "ArrowUp");
        assertThat(focused()).isEqualTo("board2");
        press("Home", "ArrowLeft");
        assertThat(focused()).isEqualTo("board1");
        press("End", "ArrowRight");
        assertThat(focused()).isEqualTo("board8");
        press("Enter");
        assertThat(told()).containsExactly("open board8");
        press("Tab");
        assertThat(page.evaluate("document.activeElement.localName")).isEqualTo("button");
        press("Shift+Tab");
        assertThat(focused()).isEqualTo("board8");
    }

    @Test
    void keepsTheFocusAndWhatIsCarriedWhenShownAgain() {
        chip("s2").focus();
        press("Space", "ArrowRight");
        show(TimelineMock.plan());
        assertThat(page.locator(".tl-ghost small").textContent()).isEqualTo("ma 5 okt");
        press("ArrowRight", "Enter");
        assertThat(told()).endsWith("move s2 2026-10-06");

        show(TimelineMock.preview());
        assertThat(focused()).isEqualTo("s2");
        assertThat(chip("s2").getAttribute("class")).contains("new-place");

        Content preview = TimelineMock.preview();
        show(with(
                preview,
                preview.chips().stream().filter(chip -> !chip.id().equals("s2")).toList()));
        assertThat(focused()).as("in the same lane when its chip is gone").isEqualTo("s1");
    }

    @Test
    void dropsWhatIsCarriedWhenItIsGone() {
        chip("s2").focus();
        press("Space", "ArrowRight");
        Content plan = TimelineMock.plan();
        show(with(
                plan,
                plan.chips().stream().filter(chip -> !chip.id().equals("s2")).toList()));

        assertThat(page.locator(".tl-ghost, .moving").count()).isZero();
        press("ArrowRight", "Enter");
        assertThat(told()).noneMatch(event -> event.startsWith("move"));
    }

    @Test
    void showsNewContentOnlyAfterADrag() {
        var chip = middle(chip("s2"));
        var day = day(6, 2);
        page.mouse().move(chip.x(), chip.y());
        page.mouse().down();
        page.mouse().move(day.x(), day.y());
        show(TimelineMock.preview());
        assertThat(page.locator(".old-place").count()).isZero();
        page.mouse().move(day.x(), day.y() + 2);
        page.mouse().up();

        assertThat(page.locator(".tl-chip.old-place").count()).isEqualTo(1);
        assertThat(told()).endsWith("move s2 2026-10-07");
    }

    @Test
    void keepsMarkupInNamesText() {
        Content plan = TimelineMock.plan();
        Chip old = plan.chips().getFirst();
        var odd = new Chip(
                "\"]" + MARKUP, old.lane(), old.column(), MARKUP, MARKUP, old.look(), old.mark(), true, null, MARKUP);
        show(with(plan, List.of(odd)));
        page.keyboard().press("Tab");
        press("Space", "ArrowRight", "Enter");

        assertThat(page.locator("sb-timeline-lanes img").count()).isZero();
        assertThat(page.locator(".tl-chip b").textContent()).isEqualTo(MARKUP);
        assertThat(page.title()).isEqualTo("Tijdlijn");
        assertThat(told()).anyMatch(event -> event.startsWith("move \"]<img"));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void isAccessibleAndScrollsOnlyWithinItself(int width, ColorScheme colours) {
        open(new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
        var findings = new ArrayList<String>();
        check("plan", width, findings);
        show(TimelineMock.preview());
        chip("s2").focus();
        press("Space", "Shift+ArrowLeft");
        check("preview", width, findings);
        assertThat(findings).isEmpty();
    }

    @Test
    void beginsWithThisWeekOnAPhone() {
        open(phone());

        var names = page.locator(".tl-name").first().boundingBox();
        assertThat(page.locator(".tl-head.now").boundingBox().x)
                .isCloseTo(names.x + names.width, org.assertj.core.data.Offset.offset(2.0));
    }

    @Test
    void fitsOnASheetOfPaper() {
        page.setViewportSize(A4_WIDTH, A4_HEIGHT);
        show(TimelineMock.preview());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture("print");

        assertThat((int) page.evaluate("document.querySelector('.tl-scroll').scrollWidth"
                        + " - document.querySelector('.tl-scroll').clientWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(page.locator(".tl-keys").isVisible()).isFalse();
        assertThat((int) page.evaluate("document.querySelector('.p-wide').offsetHeight"))
                .isLessThan(A4_HEIGHT);
    }

    @Test
    void leavesRoomForAFingerBetweenChips() {
        assertThat((int) page.evaluate("""
                () => Math.floor(Math.min(...[...document.querySelectorAll('.tl-chip')].map((chip) => chip.getBoundingClientRect())
                  .map((box) => Math.min(box.width, box.height))))""")).isGreaterThanOrEqualTo(24);
    }

    private void check(String what, int width, List<String> findings) {
        Accessibility.findings(page).forEach(finding -> findings.add(what + ": " + finding));
        int content = (int) page.evaluate("document.documentElement.scrollWidth");
        if (content > width) {
            findings.add(what + " is " + content + " wide");
        }
        picture(what + "-" + width);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 800)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    private record At(double x, double y) {}

    private static At middle(Locator element) {
        BoundingBox box = element.boundingBox();
        return new At(box.x + box.width / 2, box.y + box.height / 2);
    }

    /** The middle of a day of a week, on the height of the chips that are moved. */
    private At day(int week, int slot) {
        BoundingBox head = page.locator(".tl-head").nth(week - 1).boundingBox();
        return new At(head.x + head.width * (slot + .5) / 5, middle(chip("s2")).y());
    }

    private static void touch(CDPSession session, String type, At at) {
        var points = at == null ? "[]" : "[{\"x\":%s,\"y\":%s}]".formatted(at.x(), at.y());
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", JsonParser.parseString(points));
        session.send("Input.dispatchTouchEvent", event);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private Locator chip(String id) {
        return page.locator(".tl-chip[data-id='" + id + "']");
    }

    private String focused() {
        return String.valueOf(page.evaluate("document.activeElement.dataset.id"));
    }

    private String said() {
        return page.locator("sb-timeline-lanes [role=status]").textContent();
    }

    private double scrolled() {
        return ((Number) page.evaluate("document.querySelector('.tl-scroll').scrollLeft")).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private List<String> told() {
        return (List<String>) page.evaluate("told");
    }

    private static Content with(Content content, List<Chip> chips) {
        return new Content(
                content.columns(), content.lanes(), chips, content.footLabel(), content.foot(), content.words());
    }

    private static String read(String resource) {
        try (var stream = TimelineLanesIT.class.getResourceAsStream("/META-INF/resources/" + resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
