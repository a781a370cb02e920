package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Computes the table of screens 2 from the style sheet itself. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double SHAPE = 3.0;
    private static final Pattern TOKEN = Pattern.compile("--(sb-[a-z0-9-]+):\\s*(#[0-9a-f]{6})\\s*;");

    /** Which block of the file counts. */
    enum Scheme {
        LIGHT,
        DARK_BY_SYSTEM,
        DARK_BY_CHOICE
    }

    private static String css = "";

    @BeforeAll
    static void readTheStyleSheet() throws IOException {
        try (var in = ContrastTest.class.getResourceAsStream("/META-INF/resources/styles/tokens.css")) {
            css = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void textIsReadableOnEverySurface(Scheme scheme) {
        List<String> low = new ArrayList<>();
        for (String surface : List.of("page", "surface", "sunken")) {
            check(scheme, "text", surface, TEXT, low);
            check(scheme, "text-2", surface, TEXT, low);
        }
        check(scheme, "text", "accent-soft", TEXT, low);
        check(scheme, "text-2", "accent-soft", TEXT, low);
        for (String surface : List.of("surface", "page", "accent-soft")) {
            check(scheme, "accent", surface, TEXT, low);
            check(scheme, "accent-hover", surface, TEXT, low);
        }
        check(scheme, "on-accent", "accent", TEXT, low);
        check(scheme, "on-accent", "accent-hover", TEXT, low);
        check(scheme, "accent-hover", "accent-mid", TEXT, low);
        check(scheme, "on-bar", "bar", TEXT, low);
        assertThat(low).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void everyStatusIsReadableAsWordAndVisibleAsShape(Scheme scheme) {
        List<String> low = new ArrayList<>();
        for (String tone : List.of("ok", "warn", "late", "info", "rest")) {
            check(scheme, tone, tone + "-soft", TEXT, low);
            check(scheme, tone, "surface", TEXT, low);
            check(scheme, "text", tone + "-soft", TEXT, low);
            check(scheme, tone + "-solid", "surface", SHAPE, low);
            check(scheme, tone + "-solid", tone + "-soft", SHAPE, low);
        }
        check(scheme, "warn", "accent-mid", SHAPE, low);
        assertThat(low).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void theEdgeOfAControlIsVisible(Scheme scheme) {
        List<String> low = new ArrayList<>();
        for (String surface : List.of("surface", "page", "sunken")) {
            check(scheme, "control", surface, SHAPE, low);
            check(scheme, "focus", surface, SHAPE, low);
        }
        assertThat(low).isEmpty();
    }

    @Test
    void bothWaysToTheDarkHaveTheSameColours() {
        assertThat(colours(Scheme.DARK_BY_SYSTEM)).isEqualTo(colours(Scheme.DARK_BY_CHOICE));
    }

    @Test
    void blackOnWhiteIs21() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    }

    private static void check(Scheme scheme, String front, String back, double least, List<String> low) {
        Map<String, String> colours = colours(scheme);
        double contrast = contrast(colour(colours, front), colour(colours, back));
        if (contrast < least) {
            low.add("%s on %s in %s: %.2f, needs %.1f".formatted(front, back, scheme, contrast, least));
        }
    }

    private static String colour(Map<String, String> colours, String name) {
        return Objects.requireNonNull(colours.get("sb-" + name), name);
    }

    private static Map<String, String> colours(Scheme scheme) {
        int system = css.indexOf("@media (prefers-color-scheme: dark)");
        int choice = css.indexOf("\n:root[theme~=\"dark\"]");
        assertThat(system).isPositive();
        assertThat(choice).isGreaterThan(system);
        var colours = new HashMap<>(tokens(css.substring(0, system)));
        switch (scheme) {
            case LIGHT -> {}
            case DARK_BY_SYSTEM -> colours.putAll(tokens(css.substring(system, choice)));
            case DARK_BY_CHOICE -> colours.putAll(tokens(css.substring(choice, css.indexOf('}', choice))));
        }
        return colours;
    }

    private static Map<String, String> tokens(String block) {
        var tokens = new HashMap<String, String>();
        var matcher = TOKEN.matcher(block);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    /** WCAG 2.2, relative luminance. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    }

    private static double luminance(String hex) {
        return .2126 * channel(hex, 1) + .7152 * channel(hex, 3) + .0722 * channel(hex, 5);
    }

    private static double channel(String hex, int at) {
        double c = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
        return c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4);
    }
}
