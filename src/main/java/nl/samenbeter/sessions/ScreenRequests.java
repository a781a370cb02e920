package nl.samenbeter.sessions;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.samenbeter.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Screens that show a code and wait for a coach. Real time. */
@Component
class ScreenRequests {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST = 100;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final Clock systemClock;

    ScreenRequests(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.systemClock = systemClock;
    }

    /** The code that this screen shows, or a new one when that is over. */
    ScreenCode of(ScreenToken token) {
        Instant now = systemClock.instant();
        return jdbc.sql("select code, expires_at from screen_request where token_hash = ? and expires_at > ?")
                .params(token.hash(), Timestamp.from(now))
                .query((row, n) -> new ScreenCode(
                        row.getString("code"), row.getTimestamp("expires_at").toInstant()))
                .optional()
                .orElseGet(() -> next(token, now));
    }

    private ScreenCode next(ScreenToken token, Instant now) {
        jdbc.sql("delete from screen_request where expires_at <= ? or token_hash = ?")
                .params(Timestamp.from(now), token.hash())
                .update();
        int waiting = jdbc.sql("select count(*) from screen_request")
                .query(Integer.class)
                .single();
        if (waiting >= MOST) {
            throw new DomainException("sessions.tooManyScreens");
        }
        var code = new ScreenCode("%06d".formatted(RANDOM.nextInt(CODES)), now.plus(LIFE));
        int made = jdbc.sql("insert into screen_request (token_hash, code, expires_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(token.hash(), code.code(), Timestamp.from(code.expiresAt()))
                .update();
        return made == 1 ? code : next(token, now);
    }

    /** Uses the code up: the hash of the token of the screen that shows it. */
    Optional<String> take(String code) {
        return jdbc.sql("delete from screen_request where code = ? and expires_at > ? returning token_hash")
                .params(code, Timestamp.from(systemClock.instant()))
                .query(String.class)
                .optional();
    }
}
