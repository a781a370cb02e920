package nl.samenbeter.security;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts for the rooms that know whose they are. Asks nobody's rights: the calling service has done so, and views may
 * not use it. The account of a person has the person's id.
 */
@Component
@Transactional
public class AccountRegister {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Clock systemClock;

    AccountRegister(Accounts accounts, OneTimeLinks links, Passwords passwords, Clock systemClock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.systemClock = systemClock;
    }

    /**
     * @throws DomainException {@code security.noWayToSignIn}, {@code .loginNameWrong}, {@code .emailWrong},
     *     {@code .loginNameTaken}, {@code .emailTaken}
     */
    public void open(PersonId person, @Nullable String loginName, @Nullable String email) {
        var account = Account.open(person, loginName, email);
        checkFree(account);
        accounts.save(account);
    }

    /** Changes the names somebody signs in with; the same errors as {@link #open}. */
    public void reachBy(PersonId person, @Nullable String loginName, @Nullable String email) {
        var account = get(person);
        account.reachBy(loginName, email);
        checkFree(account);
        accounts.save(account);
    }

    /** Sets a password without a link: for the set-up page and the demo. */
    public void setPassword(PersonId person, String password) {
        var account = get(person);
        account.choosePassword(passwords.hash(password, account));
        accounts.save(account);
    }

    /** A fresh link; earlier ones of the same person stop working. */
    public IssuedLink issueLink(PersonId person) {
        var account = get(person);
        if (!account.enabled()) {
            throw new DomainException("security.accountDisabled");
        }
        revokeLinks(person);
        var kind = account.passwordHash() == null ? LinkKind.INVITE : LinkKind.RESET;
        var token = LinkToken.next();
        var link = links.save(OneTimeLink.issue(person, kind, token, systemClock.instant()));
        return new IssuedLink(kind, token.value(), link.expiresAt());
    }

    public void revokeLinks(PersonId person) {
        var open = links.findByPersonId(person);
        open.forEach(link -> link.revoke(systemClock.instant()));
        links.saveAll(open);
    }

    /** No more signing in; open screens close within a minute; links stop working. */
    public void disable(PersonId person) {
        var account = get(person);
        account.disable(systemClock.instant());
        accounts.save(account);
        revokeLinks(person);
    }

    public void enable(PersonId person) {
        var account = get(person);
        account.enable();
        accounts.save(account);
    }

    public void signOutEverywhere(PersonId person) {
        var account = get(person);
        account.signOutEverywhere();
        accounts.save(account);
    }

    /** People without an account are not in the map. */
    @Transactional(readOnly = true)
    public Map<PersonId, AccountState> states(Collection<PersonId> people) {
        var states = new HashMap<PersonId, AccountState>();
        accounts.findAllById(people).forEach(account -> states.put(account.id(), account.state()));
        return states;
    }

    /** Empty when the account is closed, was never there or has no address. */
    @Transactional(readOnly = true)
    public Optional<MailContact> mailContact(PersonId person) {
        return accounts.findById(person)
                .filter(Account::enabled)
                .flatMap(account ->
                        Optional.ofNullable(account.email()).map(email -> new MailContact(email, account.language())));
    }

    private Account get(PersonId person) {
        return accounts.findById(person).orElseThrow(() -> new DomainException("security.noAccount"));
    }

    private void checkFree(Account account) {
        if (takenByOther(account.loginName(), account)) {
            throw new DomainException("security.loginNameTaken");
        }
        if (takenByOther(account.email(), account)) {
            throw new DomainException("security.emailTaken");
        }
    }

    private boolean takenByOther(@Nullable String name, Account account) {
        return name != null
                && accounts.findByName(name)
                        .filter(other -> !other.id().equals(account.id()))
                        .isPresent();
    }
}
