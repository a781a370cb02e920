package nl.samenbeter.visits;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a text seems to name somebody: a known person by a part of the name, or anybody behind a word such as "leerling".
 * A guess for a gentle word, never a refusal. Pure.
 */
public final class NamesInText {

    private static final int SHORTEST = 3;
    private static final Pattern SOMEBODY =
            Pattern.compile("\\b(?:[Ll]eerlinge?|[Dd]ocente?|[Ll]era(?:ar|res)|[Cc]ollega|"
                    + "[Kk]lant|[Mm]eneer|[Mm]evrouw|[Dd]hr\\.?|[Mm]e?vr?w?\\.|[Jj]uf|[Mm]eester|[Oo]uders? van|[Mm]oeder van|"
                    + "[Vv]ader van) (\\p{Lu}\\p{Ll}+)");

    private NamesInText() {}

    /**
     * @param names of people who are known, in full
     * @return the first word that may be a name
     */
    public static Optional<String> first(Collection<String> texts, Collection<String> names) {
        List<String> parts = names.stream()
                .flatMap(name -> Stream.of(name.split("[\\s-]+")))
                .filter(part -> part.length() >= SHORTEST && Character.isUpperCase(part.charAt(0)))
                .distinct()
                .toList();
        return texts.stream()
                .flatMap(text -> Stream.concat(known(text, parts), somebody(text)))
                .findFirst();
    }

    private static Stream<String> known(String text, List<String> parts) {
        return parts.stream()
                .filter(part -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find());
    }

    private static Stream<String> somebody(String text) {
        Matcher found = SOMEBODY.matcher(text);
        return found.find() ? Stream.of(found.group(1)) : Stream.empty();
    }
}
