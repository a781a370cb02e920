package nl.samenbeter.programme;

import java.util.UUID;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")}: the permission for its team. */
@Component("programmeAccess")
public class ProgrammeAccess {

    private final JdbcClient jdbc;
    private final Access access;

    ProgrammeAccess(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    public boolean may(ProgrammeId programme, Permission permission) {
        return jdbc.sql("select team_id from programme where id = :id")
                .param("id", programme.value())
                .query(UUID.class)
                .optional()
                .filter(team -> access.team(new TeamId(team), permission))
                .isPresent();
    }
}
