package nl.samenbeter.visits;

import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** What people type, as it is kept. */
final class VisitTexts {

    private VisitTexts() {}

    /** @throws DomainException {@code visits.tooLong} */
    static @Nullable String orNothing(@Nullable String typed, int longest) {
        String text = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
        if (text.length() > longest) {
            throw new DomainException("visits.tooLong", longest);
        }
        return text.isEmpty() ? null : text;
    }
}
