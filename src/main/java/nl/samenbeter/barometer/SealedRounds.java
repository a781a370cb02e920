package nl.samenbeter.barometer;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.sealing.SealKind;
import nl.samenbeter.sealing.SealedThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SealedRounds implements SealedThings {

    static final SealKind KIND = new SealKind("samenbeter.barometer", "");

    private final JdbcClient jdbc;

    SealedRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SealKind kind() {
        return KIND;
    }

    @Override
    public List<UUID> over(Collection<UUID> kept) {
        return jdbc.sql("select id from barometer_round where status = 'CLOSED' and id = any(:ids)")
                .param("ids", kept.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
