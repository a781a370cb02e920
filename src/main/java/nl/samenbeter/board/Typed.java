package nl.samenbeter.board;

import java.util.regex.Pattern;
import nl.samenbeter.shared.DomainException;

/** What somebody typed, as one readable line; and what somebody saw before changing it. */
final class Typed {

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\s]+");

    private Typed() {}

    /** @param missing the refusal when nothing is left */
    static String line(String typed, int longest, String missing) {
        String words = optional(typed, longest);
        if (words.isEmpty()) {
            throw new DomainException(missing);
        }
        return words;
    }

    static String optional(String typed, int longest) {
        String words = UNREADABLE.matcher(typed).replaceAll(" ").strip();
        if (words.length() > longest) {
            throw new DomainException("shared.textTooLong", longest, words.length());
        }
        return words;
    }

    static void seen(int version, int seen) {
        if (version != seen) {
            throw new DomainException("board.changedMeanwhile");
        }
    }
}
