package nl.samenbeter.timeline;

import java.util.UUID;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@timelineAccess.may(#change, 'PROGRAMME_PLAN')")}: the permission for the team of a change. */
@Component("timelineAccess")
public class TimelineAccess {

    private final JdbcClient jdbc;
    private final Access access;
    private final CurrentUser currentUser;

    TimelineAccess(JdbcClient jdbc, Access access, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.access = access;
        this.currentUser = currentUser;
    }

    public boolean may(TimelineChangeId change, Permission permission) {
        return jdbc.sql("select team_id from timeline_change where id = :id")
                .param("id", change.value())
                .query(UUID.class)
                .optional()
                .filter(team -> access.team(new TeamId(team), permission))
                .isPresent();
    }

    /** Whether the reader began this change for many programmes; what it may do to each is asked there. */
    public boolean began(TimelineBulkId bulk) {
        return currentUser
                .person()
                .filter(me -> jdbc.sql("select 1 from timeline_bulk where id = ? and person_id = ?")
                        .params(bulk.value(), me.value())
                        .query(Integer.class)
                        .optional()
                        .isPresent())
                .isPresent();
    }
}
