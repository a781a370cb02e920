package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import nl.samenbeter.monitoring.Alert;
import nl.samenbeter.monitoring.AlertQueries;
import nl.samenbeter.monitoring.AlertService;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.SchoolId;

/** Reads and shows what asks for somebody, of all the reader's teams or of those of one school. */
@SpringComponent
class AlertCards {

    private final AlertQueries queries;
    private final AlertService service;
    private final ProgrammeQueries programmes;
    private final Access access;

    AlertCards(AlertQueries queries, AlertService service, ProgrammeQueries programmes, Access access) {
        this.queries = queries;
        this.service = service;
        this.programmes = programmes;
        this.access = access;
    }

    List<Alert> read() {
        return access.somewhere(Permission.PROGRESS_SEE) ? queries.mine() : List.of();
    }

    List<Alert> read(SchoolId school) {
        return read().stream().filter(alert -> alert.school().equals(school)).toList();
    }

    AlertsCard show(List<Alert> alerts) {
        return new AlertsCard(
                alerts, this::read, service, access, programmes.now().toLocalDate());
    }

    AlertsCard show(List<Alert> alerts, SchoolId school) {
        return new AlertsCard(
                alerts, () -> read(school), service, access, programmes.now().toLocalDate());
    }
}
