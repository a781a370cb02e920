package nl.samenbeter.voices;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Eight signs that cannot be taken for one another and make no words. */
public record SurveyCode(String value) {

    static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LENGTH = 8;
    private static final Pattern WHOLE = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static SurveyCode next() {
        var code = new StringBuilder(LENGTH);
        while (code.length() < LENGTH) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new SurveyCode(code.toString());
    }

    /** As somebody types it: small or large letters, with or without spaces and hyphens. */
    public static Optional<SurveyCode> read(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return WHOLE.matcher(plain).matches() ? Optional.of(new SurveyCode(plain)) : Optional.empty();
    }

    /** In two halves, easier to read from a screen at the front of a class. */
    public String spaced() {
        return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
    }
}
