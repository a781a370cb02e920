package nl.samenbeter.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What asks for somebody in the programmes of the reader's teams. */
@Service
@Transactional(readOnly = true)
public class AlertQueries {

    private final Alerts alerts;
    private final CurrentUser currentUser;

    AlertQueries(Alerts alerts, CurrentUser currentUser) {
        this.alerts = alerts;
        this.currentUser = currentUser;
    }

    /** The most urgent first, then by team; also those that are kept quiet. */
    @PreAuthorize("@access.somewhere('PROGRESS_SEE')")
    public List<Alert> mine() {
        Actor me = currentUser.require();
        List<Alerts.Found> found = alerts.of(
                scopes(me, ScopeKind.TEAM).map(TeamId::new).toList(),
                scopes(me, ScopeKind.SCHOOL).map(SchoolId::new).toList());
        return alerts.shown(found);
    }

    private static Stream<UUID> scopes(Actor me, ScopeKind kind) {
        return me.grants().stream()
                .filter(grant -> grant.scope().kind() == kind && Permission.PROGRESS_SEE.isHeldBy(grant.role()))
                .map(grant -> grant.scope().id())
                .filter(Objects::nonNull)
                .distinct();
    }
}
