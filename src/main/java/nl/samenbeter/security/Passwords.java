package nl.samenbeter.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and whether one is right. */
@Component
class Passwords {

    static final int SHORTEST = 12;

    private static final int LONGEST_IN_BYTES = 72; // more is not read by bcrypt
    private static final String DEMO = "samenbeter";

    private final PasswordEncoder encoder;
    private final boolean demo;
    private final String nobodys;

    Passwords(PasswordEncoder encoder, Environment environment) {
        this.encoder = encoder;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.nobodys = encoder.encode("a password of nobody");
    }

    String hash(String password, Account account) {
        check(password, account);
        return encoder.encode(password);
    }

    /** Takes as long for an unknown name or an account without a password as for a wrong password. */
    boolean matches(String password, @Nullable Account account) {
        String hash = account == null || account.passwordHash() == null ? nobodys : account.passwordHash();
        boolean fits =
                password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_BYTES && encoder.matches(password, hash);
        boolean known = account != null && account.passwordHash() != null;
        return known && fits && (demo || !password.equals(DEMO));
    }

    boolean needsStronger(Account account) {
        return account.passwordHash() != null && encoder.upgradeEncoding(account.passwordHash());
    }

    String stronger(String password) {
        return encoder.encode(password);
    }

    private void check(String password, Account account) {
        if (demo && password.equals(DEMO)) {
            return;
        }
        if (password.length() < SHORTEST) {
            throw new DomainException("security.passwordTooShort", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw new DomainException("security.passwordTooLong", LONGEST_IN_BYTES);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (holds(lower, account.loginName())
                || holds(lower, account.email())
                || lower.contains(DEMO)
                || lower.chars().distinct().count() < 5) {
            throw new DomainException("security.passwordTooEasy");
        }
    }

    private static boolean holds(String password, @Nullable String name) {
        return name != null && name.length() > 3 && password.contains(name.toLowerCase(Locale.ROOT));
    }
}
