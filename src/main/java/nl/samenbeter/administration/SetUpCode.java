package nl.samenbeter.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.samenbeter.shared.DomainException;

/** The one-time code of an empty installation: valid 30 minutes, for five tries, once (rulings 39). */
class SetUpCode {

    static final Duration LIFE = Duration.ofMinutes(30);
    static final int TRIES = 5;

    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"; // none that look alike
    private static final int LENGTH = 12;

    private final String code;
    private final Instant expiresAt;
    private final Clock systemClock;
    private int triesLeft = TRIES;
    private boolean used;

    SetUpCode(Clock systemClock) {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int n = 0; n < LENGTH; n++) {
            if (n > 0 && n % 4 == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        this.code = text.toString();
        this.expiresAt = systemClock.instant().plus(LIFE);
        this.systemClock = systemClock;
    }

    String text() {
        return code;
    }

    /** @throws DomainException {@code administration.codeGone} or {@code administration.codeWrong} */
    synchronized void check(String typed) {
        if (used || triesLeft == 0 || !systemClock.instant().isBefore(expiresAt)) {
            throw new DomainException("administration.codeGone");
        }
        if (!MessageDigest.isEqual(bytes(plain(typed)), bytes(plain(code)))) {
            triesLeft--;
            throw new DomainException(
                    triesLeft == 0 ? "administration.codeGone" : "administration.codeWrong", triesLeft);
        }
    }

    synchronized void use() {
        used = true;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
