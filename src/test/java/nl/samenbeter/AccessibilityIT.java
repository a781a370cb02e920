package nl.samenbeter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The check itself finds something: without this test all pages would look right when it does nothing. */
class AccessibilityIT {

    private static final String PAGE =
            "<html lang='nl'><head><title>Blad</title></head><body><main><h1>Blad</h1>%s</main>";

    @Test
    void tellsWhatIsWrongAndNothingElse() {
        try (var browser = new TestBrowser();
                var page = browser.browser().newPage()) {
            page.setContent(PAGE.formatted("<label>Naam <input></label>"));
            assertThat(Accessibility.findings(page)).isEmpty();
            page.setContent(PAGE.formatted("<input><p style='color: #ccc'>bleek</p>"));
            assertThat(Accessibility.findings(page))
                    .anyMatch(finding -> finding.equals("label at <input>"))
                    .anyMatch(finding -> finding.startsWith("color-contrast at <p"))
                    .hasSize(2);
        }
    }
}
