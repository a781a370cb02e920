package nl.samenbeter.monitoring;

import java.util.List;
import nl.samenbeter.security.CurrentUser;
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
        var scopes = new ProgressScopes(currentUser.require());
        return alerts.shown(alerts.of(scopes.teams(), scopes.schoolsWithTeams()));
    }
}
