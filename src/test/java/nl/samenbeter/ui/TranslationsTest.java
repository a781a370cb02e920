package nl.samenbeter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two languages say the same things, and everything a screen asks for exists. */
class TranslationsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");
    private static final Path SOURCES = Path.of("src/main/java");

    /** A call that takes a key first (or after a language), and the key as it stands in the source. */
    private static final Pattern USED = Pattern.compile(
            "(?:Texts\\s*\\.\\s*(?:text|find|has)|\\bgetTranslation)\\(\\s*(?:[\\w.()]+,\\s*)?\"([\\w.-]+)\"(\\s*\\+)?");

    private static final Pattern DOMAIN_ERROR = Pattern.compile("new DomainException\\(\\s*\"([\\w.-]+)\"(\\s*\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w-]+(?:\\.[\\w-]+)+)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([\\w-]+\\.(?:[\\w-]+\\.)*)\"");

    /** Keys made by rule from something outside the Java sources. */
    private static final List<String> BY_RULE = List.of("menu.", "error.", "task.", "form.", "status.");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(Texts.bundle("en").keySet()))
                .isEqualTo(new TreeSet<>(Texts.bundle("nl").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"translations.properties", "translations_en.properties"})
    void noKeyStandsTwice(String bundle) throws IOException {
        var seen = new HashSet<String>();
        var twice = new TreeSet<String>();
        for (String line : Files.readAllLines(BUNDLES.resolve(bundle))) {
            int equals = line.indexOf('=');
            if (equals > 0
                    && !line.startsWith("#")
                    && !seen.add(line.substring(0, equals).strip())) {
                twice.add(line.substring(0, equals).strip());
            }
        }
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyTextIsAPatternThatCanBeRead(String language) {
        var wrong = new ArrayList<String>();
        Texts.bundle(language).forEach((key, text) -> {
            if (text.isBlank()) {
                wrong.add(key + " is empty");
            }
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException e) {
                wrong.add(key + ": " + e.getMessage());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var different = new TreeSet<String>();
        Texts.bundle("nl").forEach((key, text) -> {
            String english = Texts.bundle("en").get(key);
            if (english != null && !arguments(text).equals(arguments(english))) {
                different.add(key);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void everyKeyThatASourceAsksForExists() throws IOException {
        Set<String> keys = Texts.bundle("nl").keySet();
        var missing = new TreeSet<String>();
        for (Path source : sources()) {
            String java = Files.readString(source);
            Matcher used = USED.matcher(java);
            while (used.find()) {
                if (used.group(2) == null && !keys.contains(used.group(1))) {
                    missing.add(used.group(1) + " in " + source.getFileName());
                }
            }
            Matcher errors = DOMAIN_ERROR.matcher(java);
            while (errors.find()) {
                if (errors.group(2) == null && !keys.contains("error." + errors.group(1))) {
                    missing.add("error." + errors.group(1) + " in " + source.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        var literals = new HashSet<String>();
        var prefixes = new HashSet<>(BY_RULE);
        for (Path source : sources()) {
            String java = Files.readString(source);
            LITERAL.matcher(java).results().forEach(found -> literals.add(found.group(1)));
            PREFIX.matcher(java).results().forEach(found -> prefixes.add(found.group(1)));
        }
        var unused = new TreeSet<>(Texts.bundle("nl").keySet());
        unused.removeIf(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    private static Set<String> arguments(String pattern) {
        return new TreeSet<>(new MessageFormat(pattern).getArgumentNames());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
