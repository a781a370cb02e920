package nl.samenbeter.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often a code may be tried, counted for all nodes together: budgets that fill up again as time passes, so that
 * guessing becomes too slow to lead anywhere and nobody is shut out for long (rulings 34). Real time. Call it outside the
 * transaction that refuses: what that takes back would be a try that did not count.
 */
@Component
public class TryBudgets {

    private static final long HOUR = 3_600_000;

    private final JdbcClient jdbc;
    private final Clock systemClock;

    TryBudgets(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.systemClock = systemClock;
    }

    /**
     * So many tries, of which one comes back each time.
     *
     * @param kind tells apart what else could be tried by the same people
     */
    public record Budget(String kind, int most, Duration comesBack) {}

    /** Takes one try before the code is looked at, so that tries at once do not slip through. */
    public boolean take(Budget budget, String who) {
        Instant now = systemClock.instant();
        return jdbc.sql(
                                """
                                insert into try_budget as b (who, tries_left, since, full_at)
                                values (:who, :most - 1, :now, :fullAt)
                                on conflict (who) do update set
                                    tries_left = least(:most, b.tries_left + %1$s) - 1,
                                    since = case when b.tries_left + %1$s >= :most then excluded.since
                                        else b.since + %1$s * :back * interval '1 millisecond' end,
                                    full_at = excluded.full_at
                                where b.tries_left + %1$s > 0""".formatted(
                                                "greatest(0, floor(extract(epoch from excluded.since - b.since) * 1000 / :back))::int"))
                        .param("who", key(budget, who))
                        .param("most", budget.most())
                        .param("back", budget.comesBack().toMillis())
                        .param("now", Timestamp.from(now))
                        .param(
                                "fullAt",
                                Timestamp.from(now.plus(budget.comesBack().multipliedBy(budget.most()))))
                        .update()
                == 1;
    }

    /** The code was right: the try does not count. */
    public void giveBack(Budget budget, String who) {
        jdbc.sql("update try_budget set tries_left = least(:most, tries_left + 1) where who = :who")
                .param("most", budget.most())
                .param("who", key(budget, who))
                .update();
    }

    @Scheduled(initialDelay = HOUR, fixedDelay = HOUR)
    void sweep() {
        jdbc.sql("delete from try_budget where full_at <= :now")
                .param("now", Timestamp.from(systemClock.instant()))
                .update();
    }

    private static String key(Budget budget, String who) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((budget.kind() + ' ' + who).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
