package nl.samenbeter.organisation;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.samenbeter.shared.DomainException;

/** The ministry's code of a school, with or without two digits for the location (domain 6.4). */
record Brin(String value) {

    private static final Pattern FORM = Pattern.compile("^[0-9]{2}[A-Z]{2}([0-9]{2})?$");

    /** Takes lower case and blanks around. */
    static Brin of(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            throw new DomainException("organisation.brinWrong");
        }
        return new Brin(upper);
    }
}
