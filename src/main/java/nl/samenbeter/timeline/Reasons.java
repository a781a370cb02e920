package nl.samenbeter.timeline;

import nl.samenbeter.shared.DomainException;

/** Why somebody changes a timeline, in their own words. */
final class Reasons {

    static final int LONGEST = 1000;

    private Reasons() {}

    /** @throws DomainException {@code timeline.reasonMissing}, {@code shared.textTooLong} */
    static String of(String typed) {
        String plain = typed.replaceAll("[\\p{Cc}&&[^\\n\\t]]+", " ").strip();
        if (plain.isEmpty()) {
            throw new DomainException("timeline.reasonMissing");
        }
        if (plain.length() > LONGEST) {
            throw new DomainException("shared.textTooLong", LONGEST, plain.length());
        }
        return plain;
    }
}
