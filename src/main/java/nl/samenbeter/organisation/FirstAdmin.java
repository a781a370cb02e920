package nl.samenbeter.organisation;

import java.util.Set;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one person nobody could make: the first operator of an empty installation. For set-up and demo, not for views. */
@Component
@Transactional
public class FirstAdmin {

    private final People people;
    private final Memberships memberships;
    private final AccountRegister accounts;
    private final Today today;

    FirstAdmin(People people, Memberships memberships, AccountRegister accounts, Today today) {
        this.people = people;
        this.memberships = memberships;
        this.accounts = accounts;
        this.today = today;
    }

    /** Whether anybody manages this installation or a school of it. */
    @Transactional(readOnly = true)
    public boolean exists() {
        return memberships.existsByRole(Role.ADMIN);
    }

    /** @throws DomainException {@code organisation.adminExists} once there is one, and the errors of an account */
    public PersonId make(String name, @Nullable String loginName, @Nullable String email, String password) {
        if (exists()) {
            throw new DomainException("organisation.adminExists");
        }
        var person = people.save(Person.of(null, name, Set.of()));
        accounts.open(person.id(), loginName, email);
        accounts.setPassword(person.id(), password);
        memberships.save(Membership.begin(person.id(), Role.ADMIN, Scope.everything(), today.date()));
        return person.id();
    }
}
