package nl.samenbeter.monitoring;

import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.security.Belongings;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose progress it is that was refused. */
@Component
class ProgressBelongings implements Belongings {

    private final JdbcClient jdbc;

    ProgressBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Belonging> of(Object id) {
        return switch (id) {
            case SchoolAddress address
            when exists("school", address.school()) ->
                Optional.of(new Belonging("monitoring", "foreignSchoolRefused", address.school(), address.school()));
            case BoardAddress address
            when exists("board", address.board()) ->
                Optional.of(new Belonging("monitoring", "foreignBoardRefused", address.board(), null));
            case TeamAddress address
            when exists("team", address.team()) ->
                Optional.of(new Belonging("monitoring", "foreignTeamRefused", address.team(), schoolOf(address)));
            default -> Optional.empty();
        };
    }

    /** The team's own, whatever the address says. */
    private SchoolId schoolOf(TeamAddress address) {
        return new SchoolId(jdbc.sql("select school_id from team where id = ?")
                .param(address.team().value())
                .query(UUID.class)
                .single());
    }

    private boolean exists(String table, Id id) {
        return jdbc.sql("select exists (select 1 from " + table + " where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }
}
