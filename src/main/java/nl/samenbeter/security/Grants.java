package nl.samenbeter.security;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles somebody holds on a day. */
@Component
class Grants {

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Grant> heldBy(PersonId person, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        select role, scope_kind, scope_id from role_grant
                        where person_id = :person and begins_on <= :day and (ends_on is null or ends_on >= :day)
                        """)
                .param("person", person.value())
                .param("day", day)
                .query((row, n) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        new Scope(
                                ScopeKind.valueOf(row.getString("scope_kind")), row.getObject("scope_id", UUID.class))))
                .list());
    }

    /** Whether any role holds on this day or a later one. */
    boolean reachBeyond(PersonId person, LocalDate day) {
        return jdbc.sql(
                        "select exists (select 1 from role_grant where person_id = ? and (ends_on is null or ends_on >= ?))")
                .params(person.value(), day)
                .query(Boolean.class)
                .single();
    }
}
