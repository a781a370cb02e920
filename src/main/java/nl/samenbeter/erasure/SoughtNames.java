package nl.samenbeter.erasure;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names as they stand in a text: whole words, capitals or not, also with an s behind them. */
record SoughtNames(List<String> names) {

    static final String INSTEAD = "[naam]";

    private static final int SHORTEST = 3;
    private static final Set<String> SMALL_WORDS = Set.of(
            "van", "von", "der", "den", "ter", "ten", "het", "aan", "bij", "onder", "over", "uit", "voor", "des");

    SoughtNames {
        names = names.stream()
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    /** The whole name, each part of it, and the names somebody signs in with. */
    static SoughtNames of(String name, @Nullable String... others) {
        var found = new LinkedHashSet<String>();
        found.add(name);
        Arrays.stream(others).filter(Objects::nonNull).forEach(found::add);
        Arrays.stream(name.split("[\\s-]+"))
                .filter(part -> !SMALL_WORDS.contains(part.toLowerCase(Locale.ROOT)))
                .forEach(found::add);
        return new SoughtNames(List.copyOf(found));
    }

    static SoughtNames of(Collection<String> names) {
        return new SoughtNames(List.copyOf(names));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** For a first, rough look in the database: as typed, in small letters and in capitals. */
    String[] rough() {
        return names.stream()
                .flatMap(name -> List.of(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT)).stream())
                .map(name ->
                        "%" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .distinct()
                .toArray(String[]::new);
    }

    Pattern pattern() {
        String any = names.stream()
                .sorted((one, two) -> two.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
