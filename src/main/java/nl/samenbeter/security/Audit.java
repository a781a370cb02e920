package nl.samenbeter.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what, when and why, written in the transaction of the change itself. Codes and ids only, never people's words. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Clock systemClock;

    Audit(JdbcClient jdbc, CurrentUser currentUser, Clock systemClock) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.systemClock = systemClock;
    }

    /**
     * @param room the room that did it, such as {@code organisation}
     * @param what the fact in the past tense, such as {@code schoolMade}
     * @param subject what was changed
     * @param school whose school's log it belongs to, if one
     * @param why a code, if a reason was asked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String room, String what, Id subject, @Nullable SchoolId school, @Nullable String why) {
        jdbc.sql("""
                        insert into audit_entry (id, written_at, person_id, room, what, subject_id, school_id, why)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        Timestamp.from(systemClock.instant()),
                        currentUser.person().map(PersonId::value).orElse(null),
                        room,
                        what,
                        subject.value(),
                        school == null ? null : school.value(),
                        why)
                .update();
    }

    /** As {@link #write}, unless the same person did the same to the same subject a short while ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeOnce(Duration pause, String room, String what, Id subject, @Nullable SchoolId school) {
        UUID person = currentUser.person().map(PersonId::value).orElse(null);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param(what + person + subject.text())
                .query(String.class)
                .optional();
        boolean known = jdbc.sql("""
                        select exists (select 1 from audit_entry where subject_id = ? and written_at > ?
                            and person_id is not distinct from ? and what = ?)""")
                .params(subject.value(), Timestamp.from(systemClock.instant().minus(pause)), person, what)
                .query(Boolean.class)
                .single();
        if (!known) {
            write(room, what, subject, school, null);
        }
    }
}
