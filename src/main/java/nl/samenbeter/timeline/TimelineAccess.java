package nl.samenbeter.timeline;

import java.util.UUID;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@timelineAccess.may(#change, 'PROGRAMME_PLAN')")}: the permission for the team of a change. */
@Component("timelineAccess")
public class TimelineAccess {

    private final JdbcClient jdbc;
    private final Access access;

    TimelineAccess(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    public boolean may(TimelineChangeId change, Permission permission) {
        return jdbc.sql("select team_id from timeline_change where id = :id")
                .param("id", change.value())
                .query(UUID.class)
                .optional()
                .filter(team -> access.team(new TeamId(team), permission))
                .isPresent();
    }
}
