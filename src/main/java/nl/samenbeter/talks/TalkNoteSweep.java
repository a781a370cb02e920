package nl.samenbeter.talks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed is kept until a year after the team's eight weeks, or after the talk when that was later. */
@Component
class TalkNoteSweep {

    private static final Period KEPT = Period.ofMonths(12);
    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    private static final long EVERY = 6 * 3_600_000L;

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TalkNoteSweep(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        jdbc.sql("""
                        delete from talk_note n where n.held_on < :before and not exists (select 1 from plan_item i
                            where i.programme_id = n.programme_id and i.run_number = 1 and i.due_at >= :before)""")
                .param("before", LocalDate.now(programmeClock.withZone(HOME)).minus(KEPT))
                .update();
    }
}
