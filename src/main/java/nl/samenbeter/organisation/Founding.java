package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.util.EnumSet;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first board, school and operator of an empty installation, for the rooms that set it up. Asks nobody's rights,
 * for there is nobody yet; views may not use it.
 */
@Component
@Transactional
public class Founding {

    private final Boards boards;
    private final Schools schools;
    private final People people;
    private final Memberships memberships;
    private final AccountRegister accounts;
    private final Today today;
    private final Audit audit;
    private final JdbcClient jdbc;

    Founding(
            Boards boards,
            Schools schools,
            People people,
            Memberships memberships,
            AccountRegister accounts,
            Today today,
            Audit audit,
            JdbcClient jdbc) {
        this.boards = boards;
        this.schools = schools;
        this.people = people;
        this.memberships = memberships;
        this.accounts = accounts;
        this.today = today;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** As long as nobody ever was an admin; then never again. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return jdbc.sql("select not exists (select 1 from role_grant where role = 'ADMIN')")
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes the board, its school and the operator with a password.
     *
     * @throws DomainException {@code organisation.alreadyFounded}, or why a name, the BRIN or the password is refused
     */
    public PersonId found(FirstSchool first, String password) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('organisation founding', 0))")
                .query(row -> {});
        if (!isOpen()) {
            throw new DomainException("organisation.alreadyFounded");
        }
        var board = boards.save(new Board(BoardId.next(), first.boardName()));
        var school = schools.save(School.of(board.id(), first.school()));
        var person = people.save(
                Person.of(school.id(), first.adminName(), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        accounts.open(person.id(), first.loginName(), first.email());
        accounts.setPassword(person.id(), password);
        memberships.save(Membership.begin(person.id(), Role.ADMIN, Scope.everything(), today.date()));
        audit.write("organisation", "founded", school.id(), school.id(), null);
        return person.id();
    }
}
