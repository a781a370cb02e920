package nl.samenbeter.programme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which team and school programmes are. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class ProgrammePlaces {

    private static final String PLACE = "select id, team_id, school_id from programme where ";

    private final JdbcClient jdbc;

    ProgrammePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Place(ProgrammeId programme, TeamId team, SchoolId school) {}

    public List<Place> in(Collection<SchoolId> schools) {
        return places(PLACE + "school_id = any(?)", schools.stream().map(SchoolId::value));
    }

    public List<Place> of(Collection<ProgrammeId> programmes) {
        return places(PLACE + "id = any(?)", programmes.stream().map(ProgrammeId::value));
    }

    public Optional<Place> of(ProgrammeId programme) {
        return of(List.of(programme)).stream().findFirst();
    }

    /** The one programme of a team that is going on. */
    public Optional<Place> goingOn(TeamId team) {
        return places(
                        "select id, team_id, school_id from programme where status <> 'STOPPED' and team_id = any(?)",
                        Stream.of(team.value()))
                .stream()
                .findFirst();
    }

    private List<Place> places(String sql, Stream<UUID> ids) {
        return jdbc.sql(sql)
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> new Place(
                        new ProgrammeId(row.getObject("id", UUID.class)),
                        new TeamId(row.getObject("team_id", UUID.class)),
                        new SchoolId(row.getObject("school_id", UUID.class))))
                .list();
    }
}
