package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.AccountState;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody takes away their own last admin right, and somebody always keeps the installation. */
@Component
class LastAdmin {

    private final Memberships memberships;
    private final AccountRegister accounts;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    LastAdmin(Memberships memberships, AccountRegister accounts, CurrentUser currentUser, JdbcClient jdbc) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** @throws DomainException {@code organisation.ownLastAdmin} or {@code organisation.lastOperator} */
    void mayEnd(Membership membership, LocalDate lastDay) {
        if (membership.role() != Role.ADMIN) {
            return;
        }
        boolean own = membership.person().equals(currentUser.require().person());
        if (own && !holdsAnother(membership, lastDay)) {
            throw new DomainException("organisation.ownLastAdmin");
        }
        if (membership.scope().kind() == ScopeKind.ALL && !othersKeepTheInstallation(membership)) {
            throw new DomainException("organisation.lastOperator");
        }
    }

    private boolean holdsAnother(Membership membership, LocalDate lastDay) {
        return memberships.findByPersonId(membership.person()).stream()
                .filter(other -> other.role() == Role.ADMIN && !other.id().equals(membership.id()))
                .anyMatch(other -> other.reaches(lastDay.plusDays(1)));
    }

    /** Locks the operators' rows, so that two of them cannot end each other at the same moment. */
    private boolean othersKeepTheInstallation(Membership membership) {
        List<PersonId> others = jdbc
                .sql("""
                        select id, person_id from role_grant
                        where role = 'ADMIN' and scope_kind = 'ALL' and ends_on is null order by id for update""")
                .query((row, n) ->
                        row.getObject("id", UUID.class).equals(membership.id().value())
                                ? List.<PersonId>of()
                                : List.of(new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
        return accounts.states(others).values().stream().anyMatch(AccountState::enabled);
    }
}
