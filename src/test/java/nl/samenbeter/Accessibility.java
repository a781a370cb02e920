package nl.samenbeter;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What axe finds wrong with a page. It runs inside the page and hands over what is wrong only; its builder would open a second
 * page for each look and carry all that is right there and back.
 */
public final class Accessibility {

    private static final String AXE = script();

    private static final String FINDINGS = """
            () => axe.run(document, {resultTypes: ['violations']})
                .then(found => found.violations.map(rule => rule.id + ' at ' + rule.nodes[0].html))""";

    private Accessibility() {}

    /** @return per rule that is broken its name and the first place; empty when all is well */
    public static List<String> findings(Page page) {
        if (!(boolean) page.evaluate("typeof window.axe === 'object'")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(FINDINGS)).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (var axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
