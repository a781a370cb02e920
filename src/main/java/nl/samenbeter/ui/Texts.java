package nl.samenbeter.ui;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one source of words: {@code vaadin-i18n/translations*.properties}, in ICU MessageFormat syntax. Dates, times and
 * durations are formatted by {@link Dates} and handed in as text; a bare number is grouped by thousands, so hand in a
 * year or a code as text too.
 */
public final class Texts {

    public static final Locale DUTCH = Locale.of("nl", "NL");
    public static final Locale ENGLISH = Locale.of("en", "GB");

    /** The languages of the product, the default first. */
    public static final List<Locale> LANGUAGES = List.of(DUTCH, ENGLISH);

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);
    private static final Map<String, Map<String, String>> BUNDLES =
            Map.of("nl", load("translations.properties"), "en", load("translations_en.properties"));
    private static final Map<String, MessageFormat> PATTERNS = new ConcurrentHashMap<>();
    private static final ThreadLocal<@Nullable Locale> SPOKEN = new ThreadLocal<>();
    private static final Set<String> REPORTED = ConcurrentHashMap.newKeySet();

    private Texts() {}

    /** The text in the language of the current screen; Dutch where there is no screen. */
    public static String text(String key, @Nullable Object... arguments) {
        return text(locale(), key, arguments);
    }

    /** The text in a given language: for mails, the calendar and the like. A missing key shows as {@code !key!}. */
    public static String text(Locale locale, String key, @Nullable Object... arguments) {
        String language = language(locale);
        String pattern = bundle(language).get(key);
        if (pattern == null) {
            if (REPORTED.add(language + ":" + key)) {
                LOG.warn("No text for key '{}' in language '{}'", key, language);
            }
            return "!" + key + "!";
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        MessageFormat format =
                PATTERNS.computeIfAbsent(language + ":" + key, id -> new MessageFormat(pattern, icu(language)));
        return format.clone().format(arguments);
    }

    /** The text, or nothing if the key is unknown; nothing is logged. */
    public static Optional<String> find(String key, @Nullable Object... arguments) {
        return has(key) ? Optional.of(text(key, arguments)) : Optional.empty();
    }

    public static boolean has(String key) {
        return bundle("nl").containsKey(key);
    }

    /** Calls with the words of a given language, where there is no screen. */
    public static <T> T in(Locale language, Supplier<T> call) {
        SPOKEN.set(supported(language));
        try {
            return call.get();
        } finally {
            SPOKEN.remove();
        }
    }

    /** The language of the current screen, else Dutch. */
    public static Locale locale() {
        Locale spoken = SPOKEN.get();
        if (spoken != null) {
            return spoken;
        }
        UI ui = UI.getCurrent();
        return ui == null ? DUTCH : supported(ui.getLocale());
    }

    /** The language of the product that serves this locale. */
    static Locale supported(@Nullable Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? ENGLISH : DUTCH;
    }

    static Map<String, String> bundle(String language) {
        return Objects.requireNonNull(BUNDLES.get(language));
    }

    private static String language(Locale locale) {
        return supported(locale).getLanguage();
    }

    private static Locale icu(String language) {
        return "en".equals(language) ? ENGLISH : DUTCH;
    }

    private static Map<String, String> load(String name) {
        var properties = new Properties();
        try (var in = Texts.class.getResourceAsStream("/vaadin-i18n/" + name)) {
            Objects.requireNonNull(in, name);
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return Map.copyOf(texts);
    }
}
