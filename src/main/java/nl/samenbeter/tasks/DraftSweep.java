package nl.samenbeter.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of a task that ended otherwise stay a week, so that what somebody typed in vain can be copied; those of somebody
 * whose role has ended die with it, also of a role in the school or the board (rulings 30).
 */
@Component
class DraftSweep {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final long EVERY = 3_600_000;

    private final TaskEntries entries;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    DraftSweep(TaskEntries entries, JdbcClient jdbc, Clock programmeClock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        jdbc.sql("delete from task_draft d using task_entry e where e.task_id = d.task_id and e.ended_at < ?")
                .param(Timestamp.from(programmeClock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
                        delete from task_draft d using task_entry e where e.task_id = d.task_id and not exists (
                            select 1 from role_grant g where g.person_id = d.person_id
                                and (g.ends_on is null or g.ends_on >= :day)
                                and (g.role || ':' || coalesce(g.scope_id::text, 'all') = any(e.candidate_groups)
                                    or e.candidate_groups = '{}' and (g.scope_id in (e.school_id, e.team_id)
                                        or g.scope_id in (select id from team where school_id = e.school_id))))""").param("day", entries.today()).update();
        jdbc.sql("""
                        delete from task_choice c where not exists (select 1 from role_grant g
                            where g.person_id = c.person_id and (g.ends_on is null or g.ends_on >= :day))""").param("day", entries.today()).update();
    }
}
