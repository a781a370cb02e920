package nl.samenbeter.sessions;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Screens that show a code and wait for a coach. Real time. */
@Component
class ScreenRequests {

    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST = 100;
    static final int PER_ADDRESS = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final Clock systemClock;

    ScreenRequests(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.systemClock = systemClock;
    }

    /** The code that this screen shows, or a new one when that is over. */
    ScreenCode of(ScreenToken token, String address) {
        Instant now = systemClock.instant();
        return jdbc.sql("select code, expires_at from screen_request where token_hash = ? and expires_at > ?")
                .params(token.hash(), Timestamp.from(now))
                .query((row, n) -> new ScreenCode(
                        row.getString("code"), row.getTimestamp("expires_at").toInstant()))
                .optional()
                .orElseGet(() -> next(token, ScreenToken.hash(address), now));
    }

    private ScreenCode next(ScreenToken token, String address, Instant now) {
        jdbc.sql("delete from screen_request where expires_at <= ? or token_hash = ?")
                .params(Timestamp.from(now), token.hash())
                .update();
        makeRoom(address);
        var code = new ScreenCode("%06d".formatted(RANDOM.nextInt(CODES)), now.plus(LIFE));
        int made = jdbc.sql("insert into screen_request (token_hash, code, expires_at, address_hash)"
                        + " values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(token.hash(), code.code(), Timestamp.from(code.expiresAt()), address)
                .update();
        return made == 1 ? code : next(token, address, now);
    }

    /** The oldest of the same address gives way, and when all places are taken that of the address with the most. */
    private void makeRoom(String address) {
        jdbc.sql("""
                        delete from screen_request where token_hash in (
                            select token_hash from screen_request where address_hash = :address
                            order by expires_at desc offset :kept)""").param("address", address).param("kept", PER_ADDRESS - 1).update();
        jdbc.sql("""
                        delete from screen_request where token_hash in (
                            select token_hash from screen_request
                            order by count(*) over (partition by address_hash) desc, expires_at
                            limit greatest(0, (select count(*) from screen_request) - :kept))""").param("kept", MOST - 1).update();
    }

    /** Uses the code up: the hash of the token of the screen that shows it. */
    Optional<String> take(String code) {
        return jdbc.sql("delete from screen_request where code = ? and expires_at > ? returning token_hash")
                .params(code, Timestamp.from(systemClock.instant()))
                .query(String.class)
                .optional();
    }
}
