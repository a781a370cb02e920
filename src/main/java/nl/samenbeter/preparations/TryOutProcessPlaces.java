package nl.samenbeter.preparations;

import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.ProcessPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TryOutProcessPlaces extends ProcessPlaces {

    TryOutProcessPlaces(JdbcClient jdbc) {
        super(
                jdbc,
                Permission.PREPARATIONS_SEE,
                "select id, school_id, team_id, false as shared from preparation_try_out");
    }
}
