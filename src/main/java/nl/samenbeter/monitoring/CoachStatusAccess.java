package nl.samenbeter.monitoring;

import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@coachStatusAccess.mine(#status)")}: the reader said it, and still coaches the team. */
@Component("coachStatusAccess")
public class CoachStatusAccess {

    private final CoachStatuses statuses;
    private final Access access;
    private final CurrentUser currentUser;

    CoachStatusAccess(CoachStatuses statuses, Access access, CurrentUser currentUser) {
        this.statuses = statuses;
        this.access = access;
        this.currentUser = currentUser;
    }

    public boolean mine(CoachStatusId status) {
        return statuses.findById(status)
                .filter(told ->
                        currentUser.person().filter(told.coach()::equals).isPresent())
                .filter(told -> access.team(told.team(), Permission.PROGRESS_TELL))
                .isPresent();
    }
}
