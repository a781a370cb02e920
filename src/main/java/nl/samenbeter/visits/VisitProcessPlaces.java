package nl.samenbeter.visits;

import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.ProcessPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A visit of no round has a process of its own. */
@Component
class VisitProcessPlaces extends ProcessPlaces {

    VisitProcessPlaces(JdbcClient jdbc) {
        super(
                jdbc,
                Permission.VISITS_SEE,
                "select id, school_id, team_id, false as shared from visit where round_id is null");
    }
}
