package nl.samenbeter.security;

import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.PersonColumn.unnamed;

import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.springframework.stereotype.Component;

/** Account, links and roles of a person, and who is in the audit. */
@Component
class AccountTraces implements PersonTraces {

    private final Accounts accounts;
    private final LoginBudget budget;

    AccountTraces(Accounts accounts, LoginBudget budget) {
        this.accounts = accounts;
        this.budget = budget;
    }

    @Override
    public List<PersonColumn> people() {
        return List.of(
                rowGoes("one_time_link", "person_id"),
                rowGoes("account", "id"),
                unnamed("role_grant", "person_id"),
                unnamed("audit_entry", "person_id"),
                unnamed("audit_entry", "subject_id"));
    }

    /** The names somebody tried to sign in with are kept in memory for a while. */
    @Override
    public void forget(PersonId person) {
        accounts.findById(person).ifPresent(account -> {
            budget.forget(account.loginName());
            budget.forget(account.email());
            budget.forget(person.text());
        });
    }
}
