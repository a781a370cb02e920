package nl.samenbeter.timeline;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programmes that still have to follow the calendar of their school. A row is locked while its programme follows and goes in
 * the same transaction, so a crash loses nothing; one that was given up stays, without a moment, for the operator to see.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FollowQueue {

    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(4),
            Duration.ofHours(24));

    private final JdbcClient jdbc;

    FollowQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Waiting(ProgrammeId programme, SchoolId school, int attempts) {}

    /** All that are going on in these regions; one that waits already waits anew. */
    void add(Set<Region> regions, Instant now) {
        jdbc.sql("""
                        insert into timeline_follow (programme_id, school_id, added_at, attempts, due_at)
                        select p.id, p.school_id, :now, 0, :now from programme p join school s on s.id = p.school_id
                        where s.region = any(:regions) and p.status <> 'STOPPED'
                        order by p.id
                        on conflict (programme_id) do update
                        set added_at = excluded.added_at, attempts = 0, due_at = excluded.due_at, failure = null
                        """)
                .param("now", Timestamp.from(now))
                .param("regions", regions.stream().map(Region::name).toArray(String[]::new))
                .update();
    }

    /** Nobody else has it until the caller's transaction ends. */
    Optional<Waiting> take(Instant now) {
        return jdbc.sql("""
                        select programme_id, school_id, attempts from timeline_follow where due_at <= :now
                        order by due_at, programme_id limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Waiting(
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        new SchoolId(row.getObject("school_id", UUID.class)),
                        row.getInt("attempts")))
                .optional();
    }

    void done(ProgrammeId programme) {
        jdbc.sql("delete from timeline_follow where programme_id = ?")
                .param(programme.value())
                .update();
    }

    /** @return when it is tried again; empty when it was given up */
    Optional<Instant> failed(Waiting waiting, String failure, Instant now) {
        Optional<Instant> again = waiting.attempts() < BACK_OFF.size()
                ? Optional.of(now.plus(BACK_OFF.get(waiting.attempts())))
                : Optional.empty();
        jdbc.sql("""
                        update timeline_follow set attempts = attempts + 1, due_at = :again, failure = :failure
                        where programme_id = :programme and attempts = :attempts
                        """)
                .param("again", again.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("failure", failure)
                .param("programme", waiting.programme().value())
                .param("attempts", waiting.attempts())
                .update();
        return again;
    }
}
