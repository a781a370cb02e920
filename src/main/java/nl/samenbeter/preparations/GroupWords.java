package nl.samenbeter.preparations;

import java.util.regex.Pattern;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Free text of a group as it is kept: without characters that a database or a screen cannot hold. */
final class GroupWords {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    private GroupWords() {}

    /**
     * Several lines, exactly as typed.
     *
     * @throws DomainException {@code shared.textTooLong}
     */
    static String lines(String typed, int most) {
        mustFit(typed, most);
        return UNREADABLE.matcher(typed.replace("\r\n", "\n")).replaceAll("");
    }

    /** As {@link #lines}, without space around it; nothing when there is nothing but space. */
    static @Nullable String ifAny(@Nullable String typed, int most) {
        String words = typed == null ? "" : lines(typed, most).strip();
        return words.isEmpty() ? null : words;
    }

    /**
     * On one line.
     *
     * @throws DomainException {@code shared.textTooLong}, or the code given for nothing but space
     */
    static String line(String typed, int most, String missing) {
        mustFit(typed, most);
        String words = GAPS.matcher(typed).replaceAll(" ").strip();
        if (words.isEmpty()) {
            throw new DomainException(missing);
        }
        return words;
    }

    private static void mustFit(String typed, int most) {
        if (typed.length() > most) {
            throw new DomainException("shared.textTooLong", most, typed.length());
        }
    }
}
