package nl.samenbeter.security;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** How somebody signs in: a name, an e-mail address or both, and a password once they have chosen one. */
class Account {

    private static final Pattern LOGIN_NAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,60}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]{2,}");
    private static final int LONGEST_EMAIL = 254;

    @Id
    private final PersonId id;

    @Version
    private @Nullable Integer version;

    private @Nullable String loginName;
    private @Nullable String email;
    private @Nullable String passwordHash;
    private @Nullable Instant disabledAt;
    private int sessionEpoch;
    private String language;

    Account(PersonId id, @Nullable String loginName, @Nullable String email, String language) {
        this.id = id;
        this.language = language;
        this.loginName = loginName;
        this.email = email;
    }

    static Account open(PersonId id, @Nullable String loginName, @Nullable String email) {
        var account = new Account(id, null, null, "nl");
        account.reachBy(loginName, email);
        return account;
    }

    void reachBy(@Nullable String otherLoginName, @Nullable String otherEmail) {
        String name = blankToNull(otherLoginName);
        String address = blankToNull(otherEmail);
        if (name == null && address == null) {
            throw new DomainException("security.noWayToSignIn");
        }
        if (name != null && !LOGIN_NAME.matcher(name).matches()) {
            throw new DomainException("security.loginNameWrong");
        }
        if (address != null
                && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
            throw new DomainException("security.emailWrong");
        }
        loginName = name;
        email = address;
    }

    /** A new password ends every session, for whoever knew the old one may be signed in. */
    void choosePassword(String hash) {
        passwordHash = hash;
        sessionEpoch++;
    }

    /** The same password under a stronger hash. */
    void strengthen(String hash) {
        passwordHash = hash;
    }

    void disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
            sessionEpoch++;
        }
    }

    void enable() {
        disabledAt = null;
    }

    void signOutEverywhere() {
        sessionEpoch++;
    }

    void speak(Locale locale) {
        language = locale.getLanguage();
    }

    PersonId id() {
        return id;
    }

    @Nullable
    String loginName() {
        return loginName;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return disabledAt == null;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    Locale language() {
        return Locale.of(language);
    }

    AccountState state() {
        return new AccountState(id, loginName, email, enabled(), passwordHash != null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
