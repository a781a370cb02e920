package nl.samenbeter.security;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import nl.samenbeter.shared.DomainException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account, signed in or with a one-time link. */
@Service
@Transactional
public class AccountService {

    private static final String ROOM = "security";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final LoginBudget budget;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock systemClock;

    AccountService(
            Accounts accounts,
            OneTimeLinks links,
            Passwords passwords,
            LoginBudget budget,
            CurrentUser currentUser,
            Audit audit,
            Clock systemClock) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.budget = budget;
        this.currentUser = currentUser;
        this.audit = audit;
        this.systemClock = systemClock;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public OwnAccount own() {
        var account = ownAccount();
        return new OwnAccount(account.loginName(), account.email(), account.language());
    }

    /**
     * Ends all other sessions, this one stays.
     *
     * @throws DomainException {@code security.oldPasswordWrong}, {@code security.tooManyTries}, or why the new one is
     *     refused
     */
    @PreAuthorize("isAuthenticated()")
    public void changePassword(String old, String chosen) {
        var account = ownAccount();
        String key = account.id().text();
        if (!budget.take(key, "own")) {
            throw new DomainException("security.tooManyTries");
        }
        if (!passwords.matches(old, account)) {
            throw new DomainException("security.oldPasswordWrong");
        }
        budget.succeeded(key, "own");
        account.choosePassword(passwords.hash(chosen, account));
        accounts.save(account);
        audit.write(ROOM, "passwordChanged", account.id(), null, null);
        if (principal() instanceof AccountUser user) {
            user.renew(account.sessionEpoch());
        }
    }

    /** Ends every session, also this one. */
    @PreAuthorize("isAuthenticated()")
    public void signOutEverywhere() {
        var account = ownAccount();
        account.signOutEverywhere();
        accounts.save(account);
        audit.write(ROOM, "signedOutEverywhere", account.id(), null, null);
    }

    @PreAuthorize("isAuthenticated()")
    public void speak(Locale language) {
        var account = ownAccount();
        account.speak(language);
        accounts.save(account);
    }

    /** Looks without using: what opens a page in advance, such as a mail scanner, costs nothing. Empty when it is no use. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<LinkPreview> look(String token) {
        return open(token)
                .flatMap(link -> accounts.findById(link.person()).map(account -> {
                    String name = account.loginName() != null ? account.loginName() : account.email();
                    return new LinkPreview(link.kind(), String.valueOf(name));
                }));
    }

    /**
     * Uses the link up.
     *
     * @throws DomainException {@code security.linkGone} when used, expired, replaced, or the account or every role ended
     */
    @PreAuthorize("permitAll()")
    public void choosePassword(String token, String password) {
        var link = open(token).orElseThrow(() -> new DomainException("security.linkGone"));
        var account = accounts.findById(link.person()).orElseThrow(() -> new DomainException("security.linkGone"));
        account.choosePassword(passwords.hash(password, account));
        link.use(systemClock.instant());
        links.save(link);
        accounts.save(account);
        audit.write(ROOM, "passwordChosen", account.id(), null, link.kind().name());
    }

    private Optional<OneTimeLink> open(String token) {
        return links.findByTokenHash(new LinkToken(token).hash())
                .filter(link -> link.open(systemClock.instant()))
                .filter(link -> accounts.findById(link.person())
                        .filter(Account::enabled)
                        .isPresent())
                .filter(link -> currentUser.rolesNowOrLater(link.person()));
    }

    private Account ownAccount() {
        return accounts.findById(currentUser.require().person())
                .orElseThrow(() -> new DomainException("security.noAccount"));
    }

    private static Object principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getPrincipal();
    }
}
