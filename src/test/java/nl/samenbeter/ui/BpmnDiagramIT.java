package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.Accessibility;
import nl.samenbeter.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The custom element alone in a browser, without a server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BpmnDiagramIT {

    private static final String MARKUP = "<img src=x onerror=\"document.title='run'\"> & co";

    private static final String DRAWING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                id="d" targetNamespace="t">
              <bpmn:process id="p"><bpmn:userTask id="first" name="%s"/><bpmn:userTask id="last" name="Laatste"/></bpmn:process>
              <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="pl" bpmnElement="p">
                <bpmndi:BPMNShape id="s1" bpmnElement="first"><dc:Bounds x="100" y="100" width="120" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="last"><dc:Bounds x="2400" y="100" width="120" height="80"/></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>""";

    private TestBrowser browser;
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
    void givenAPhone() {
        complaints.clear();
        page = browser.browser().newPage();
        page.setViewportSize(390, 800);
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                complaints.add(said.text());
            }
        });
        page.onPageError(complaints::add);
        page.setContent("<!doctype html><html lang=nl><head><title>Procesplaat</title><style>%s %s</style></head>"
                        .formatted(read("styles/tokens.css"), read("styles/bpmn.css"))
                + "<body><main><h1>Plaat</h1><sb-bpmn-diagram></sb-bpmn-diagram></main></body></html>");
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setContent(read("webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js")));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(read("components/bpmn-diagram.js")));
    }

    private void show(String xml) {
        page.evaluate(
                "data => { document.querySelector('sb-bpmn-diagram').data = data; }",
                Map.of(
                        "label", "Procesplaat: proef",
                        "xml", xml,
                        "done", List.of("first"),
                        "opens", List.of("last"),
                        "here", "last",
                        "tokens",
                                List.of(
                                        Map.of("element", "first", "count", 1, "kind", "lags", "label", MARKUP),
                                        Map.of("element", "last", "count", 12, "kind", "open", "label", "Laatste"),
                                        Map.of("element", "elsewhere", "count", 3, "kind", "open", "label", "")),
                        "legend",
                                List.of(
                                        Map.of("kind", "open", "words", "nu bezig"),
                                        Map.of("kind", "lags", "words", "loopt achter"),
                                        Map.of("kind", "waits", "words", "wacht op een datum")),
                        "words",
                                Map.of(
                                        "view", "Tekening bekijken",
                                        "smaller", "Kleiner",
                                        "larger", "Groter",
                                        "whole", "Alles",
                                        "here", "Deze stap",
                                        "unavailable", "De tekening kan nu niet worden getoond."),
                        "icons", Map.of("smaller", "<svg></svg>", "larger", "<svg></svg>")));
    }

    private void drawn() {
        show(DRAWING.formatted(MARKUP.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")));
        page.waitForSelector("sb-bpmn-diagram[data-drawn]");
    }

    private double number(String expression) {
        return ((Number) page.evaluate(
                        "() => { const s = document.querySelector('.bpmn-scroll'); return " + expression + "; }"))
                .doubleValue();
    }

    @Test
    void drawsTokensAndKeepsMarkupInNamesText() {
        drawn();

        assertThat(page.locator(".djs-overlay .bpmn-token").allTextContents()).containsExactlyInAnyOrder("1", "12");
        assertThat(page.locator(".bpmn-legend").textContent())
                .contains("nu bezig", "loopt achter")
                .doesNotContain("wacht");
        assertThat(page.locator("sb-bpmn-diagram .bpmn-scroll img").count()).isZero();
        assertThat(page.locator("svg text").allTextContents()).anyMatch(text -> text.contains("<img"));
        assertThat(page.title()).isEqualTo("Procesplaat");
        assertThat(complaints).isEmpty();
    }

    @Test
    void beginsAtTheStepThatMattersAndShowsAllOnRequest() {
        drawn();

        assertThat(number("s.scrollLeft"))
                .as("the last step stands far to the right")
                .isGreaterThan(800);
        page.getByText("Alles", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(number("s.scrollWidth - s.clientWidth")).isLessThan(2);
        page.getByText("Deze stap").click();
        assertThat(number("s.scrollLeft")).isGreaterThan(800);
    }

    @Test
    void aClickOpensOnlyWhatCanBeLookedInto() {
        drawn();
        page.getByText("Alles", new Page.GetByTextOptions().setExact(true)).click();
        page.evaluate("() => { window.opened = []; document.querySelector('sb-bpmn-diagram')"
                + ".addEventListener('bpmn-open', event => window.opened.push(event.detail.id)); }");

        page.locator("[data-element-id=first]").click();
        page.locator("[data-element-id=last]").click();

        assertThat(page.evaluate("window.opened")).isEqualTo(List.of("last"));
    }

    @Test
    void isReadByKeyboard() {
        drawn();
        page.locator(".bpmn-scroll").focus();
        double before = number("s.scrollWidth");

        page.keyboard().press("+");
        assertThat(number("s.scrollWidth")).isGreaterThan(before);
        page.keyboard().press("-");
        assertThat(number("s.scrollWidth")).isCloseTo(before, org.assertj.core.data.Offset.offset(2.0));
        page.keyboard().press("0");
        assertThat(number("s.scrollWidth - s.clientWidth")).isLessThan(2);
        assertThat(Accessibility.findings(page)).isEmpty();
    }

    @Test
    void leavesTheMarkOfBpmnIoInSight() {
        drawn();

        var mark = page.locator(".bjs-powered-by").boundingBox();
        assertThat(mark.width).isGreaterThanOrEqualTo(44);
        assertThat((Boolean) page.evaluate(
                        "box => document.elementFromPoint(box[0], box[1]).closest('.bjs-powered-by') !== null",
                        List.of(mark.x + mark.width / 2, mark.y + mark.height / 2)))
                .as("nothing covers it")
                .isTrue();
    }

    @Test
    void saysSoWhenItCannotBeDrawn() {
        saysSo("<no drawing");
    }

    @Test
    void saysSoOfAModelWithoutDiagramInformation() {
        saysSo(DRAWING.formatted("Eerste").replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
    }

    private void saysSo(String xml) {
        show(xml);

        page.waitForSelector(".bpmn-unavailable");
        assertThat(page.locator("sb-bpmn-diagram").textContent()).isEqualTo("De tekening kan nu niet worden getoond.");
        assertThat(complaints).isEmpty();
    }

    private static String read(String resource) {
        try (var stream = BpmnDiagramIT.class.getResourceAsStream("/META-INF/resources/" + resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
