package nl.samenbeter.security;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs somebody in by name and password. Unknown, disabled and wrong are answered alike and after the same time. The
 * authorities are for menus and routes only; services ask the roles that hold at that moment.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginBudget budget;
    private final CurrentUser currentUser;

    PasswordLogin(Accounts accounts, Passwords passwords, LoginBudget budget, CurrentUser currentUser) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.budget = budget;
        this.currentUser = currentUser;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().replace("\0", "").strip(); // no database takes that character
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (!budget.take(name, address)) {
            throw new LockedException("too many tries");
        }
        var account = accounts.findByName(name).orElse(null);
        boolean right = passwords.matches(password, account);
        if (!right || account == null || !account.enabled()) {
            throw new BadCredentialsException("name or password is wrong");
        }
        budget.succeeded(name, address);
        if (passwords.needsStronger(account)) {
            account.strengthen(passwords.stronger(password));
            accounts.save(account);
        }
        var user = new AccountUser(account.id(), account.sessionEpoch(), account.language());
        return UsernamePasswordAuthenticationToken.authenticated(user, null, authorities(user));
    }

    private List<GrantedAuthority> authorities(AccountUser user) {
        return currentUser.rolesOf(user.person()).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
