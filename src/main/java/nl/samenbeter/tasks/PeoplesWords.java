package nl.samenbeter.tasks;

import java.util.regex.Pattern;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Free text as it is kept: without characters that a database or a screen cannot hold. */
final class PeoplesWords {

    static final int MOST = 4000;

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private PeoplesWords() {}

    /** As {@link #of}; nothing when there is nothing but space. */
    static @Nullable String ifAny(String typed) {
        String words = of(typed);
        return words.isEmpty() ? null : words;
    }

    /** @throws DomainException {@code shared.textTooLong} */
    static String of(String typed) {
        if (typed.length() > MOST) {
            throw new DomainException("shared.textTooLong", MOST, typed.length());
        }
        return UNREADABLE.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip();
    }
}
