package nl.samenbeter.visits.ui;

import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.visits.VisitAgreementQueries;
import nl.samenbeter.visits.VisitFormQueries;
import nl.samenbeter.visits.VisitFormService;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import org.springframework.stereotype.Component;

/** What the parts of a visit's screens ask and tell. */
@Component
record VisitTools(
        VisitQueries queries,
        VisitService service,
        VisitAgreementQueries agreements,
        VisitFormQueries forms,
        VisitFormService writing,
        LiveUpdates live) {}
