package nl.samenbeter.events;

import java.util.Set;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@eventAccess.sees(#event)")}: a meeting is seen by the office and the invited schools. */
@Component("eventAccess")
public class EventAccess {

    private final NetworkEvents events;
    private final OwnSchools ownSchools;
    private final Access access;
    private final CurrentUser currentUser;

    EventAccess(NetworkEvents events, OwnSchools ownSchools, Access access, CurrentUser currentUser) {
        this.events = events;
        this.ownSchools = ownSchools;
        this.access = access;
        this.currentUser = currentUser;
    }

    public boolean sees(NetworkEventId id) {
        if (access.everywhere(Permission.EVENTS_MANAGE)) {
            return true;
        }
        return currentUser
                .actor()
                .flatMap(actor -> events.findById(id).filter(event -> {
                    Set<SchoolId> own = ownSchools.of(actor, Permission.EVENTS_SEE);
                    return event.schools().stream().anyMatch(own::contains)
                            || event.host() != null && own.contains(event.host());
                }))
                .isPresent();
    }

    public boolean registers(NetworkEventId id, TeamId team) {
        return sees(id) && access.team(team, Permission.EVENTS_REGISTER);
    }
}
