package nl.samenbeter.programme;

import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.ProcessPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProgrammeProcessPlaces extends ProcessPlaces {

    ProgrammeProcessPlaces(JdbcClient jdbc) {
        super(jdbc, Permission.PROGRESS_SEE, "select id, school_id, team_id, false as shared from programme");
    }
}
