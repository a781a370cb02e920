package nl.samenbeter.barometer;

import java.util.UUID;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At the start: keys of closed rounds that a crash left behind are destroyed. A key of a round that this database does
 * not know stays, for it may belong to another database.
 */
@Component
class SealKeysSweep {

    private final SealKeys keys;
    private final JdbcClient jdbc;

    SealKeysSweep(SealKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationStartedEvent.class)
    void sweep() {
        keys.prepare();
        jdbc.sql("select id from barometer_round where status = 'CLOSED' and id = any(:ids)")
                .param("ids", keys.kept().stream().map(BarometerRoundId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .forEach(id -> keys.destroy(new BarometerRoundId(id)));
    }
}
