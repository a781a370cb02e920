package nl.samenbeter.voices;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.sealing.SealKind;
import nl.samenbeter.sealing.SealedThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SealedSurveys implements SealedThings {

    static final SealKind KIND = new SealKind("samenbeter.voices", "survey-");

    private final JdbcClient jdbc;

    SealedSurveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SealKind kind() {
        return KIND;
    }

    @Override
    public List<UUID> over(Collection<UUID> kept) {
        return jdbc.sql("select id from voice where status <> 'OPEN' and id = any(:ids)")
                .param("ids", kept.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
