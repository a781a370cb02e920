package nl.samenbeter.notifications;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox of mail. Whoever takes a letter has it for some minutes; nobody else sees it meanwhile, and after a crash
 * it is there again.
 */
@Component
@Transactional
class Postbox {

    /** Longer than a mail server may take: connecting, each answer and each write have ten seconds. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    Postbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NoticeId notice, SchoolId school, Instant now) {
        jdbc.sql("insert into notice_mail (notice_id, school_id, state, due_at, attempts) "
                        + "values (?, ?, 'WAITING', ?, 0)")
                .params(notice.value(), school.value(), Timestamp.from(now))
                .update();
    }

    /** The longest due letter that nobody else is about to send. */
    public Optional<Letter> take(Instant now) {
        return jdbc.sql("""
                        with taken as (
                            update notice_mail set due_at = :until, attempts = attempts + 1
                            where notice_id = (select notice_id from notice_mail
                                where state = 'WAITING' and due_at <= :now
                                order by due_at, notice_id limit 1 for update skip locked)
                            returning notice_id, attempts)
                        select n.id, n.person_id, n.school_id, n.kind, n.text_key, n.arguments, n.route, t.attempts
                        from taken t join notice n on n.id = t.notice_id""")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LEASE)))
                .query((row, n) -> new Letter(
                        new NoticeId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new SchoolId(row.getObject("school_id", UUID.class)),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("text_key"),
                        Arrays.stream((String[]) row.getArray("arguments").getArray())
                                .map(NoticeArgument::read)
                                .toList(),
                        row.getString("route"),
                        row.getInt("attempts")))
                .optional();
    }

    public void sent(Letter letter, Instant now) {
        end(letter, "SENT", null, now);
    }

    /** Nobody to send it to. */
    public void dropped(Letter letter, Instant now) {
        end(letter, "DROPPED", null, now);
    }

    /** Given up: stays for the operator to see. */
    public void dead(Letter letter, String failure, Instant now) {
        end(letter, "DEAD", failure, now);
    }

    /** Tried in vain. */
    public void again(Letter letter, String failure, Instant at) {
        jdbc.sql("update notice_mail set due_at = ?, failure = ? "
                        + "where notice_id = ? and state = 'WAITING' and attempts = ?")
                .params(Timestamp.from(at), failure, letter.notice().value(), letter.attempt())
                .update();
    }

    /** Not tried, because it is not the hour for it. */
    public void later(Letter letter, Instant at) {
        jdbc.sql("update notice_mail set due_at = ?, attempts = attempts - 1 "
                        + "where notice_id = ? and state = 'WAITING' and attempts = ?")
                .params(Timestamp.from(at), letter.notice().value(), letter.attempt())
                .update();
    }

    @Transactional(readOnly = true)
    public int count(String state) {
        return jdbc.sql("select count(*) from notice_mail where state = ?")
                .param(state)
                .query(Integer.class)
                .single();
    }

    /** One whose time to send it ran out leaves the letter to whoever has it now. */
    private void end(Letter letter, String state, @Nullable String failure, Instant now) {
        jdbc.sql("update notice_mail set state = :state, failure = :failure, ended_at = :now "
                        + "where notice_id = :notice and state = 'WAITING' and attempts = :attempt")
                .param("state", state)
                .param("failure", failure, Types.VARCHAR)
                .param("now", Timestamp.from(now))
                .param("notice", letter.notice().value())
                .param("attempt", letter.attempt())
                .update();
    }
}
