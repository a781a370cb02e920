package nl.samenbeter.security;

import java.io.Serializable;
import java.util.Locale;
import nl.samenbeter.shared.PersonId;

/**
 * The principal of a session made by signing in. The epoch is the account's at that moment; when the account's is
 * higher, the session is over.
 */
public final class AccountUser implements SignedIn, Serializable {

    private static final long serialVersionUID = 1L;

    private final String person;
    private final Locale language;
    private volatile int epoch;

    AccountUser(PersonId person, int epoch, Locale language) {
        this.person = person.text();
        this.epoch = epoch;
        this.language = language;
    }

    @Override
    public PersonId person() {
        return PersonId.of(person);
    }

    public Locale language() {
        return language;
    }

    int epoch() {
        return epoch;
    }

    /** This session survives: it is the one in which the password was changed. */
    void renew(int now) {
        epoch = now;
    }

    /** The person's id: what logs and the engine may know. */
    @Override
    public String toString() {
        return person;
    }
}
