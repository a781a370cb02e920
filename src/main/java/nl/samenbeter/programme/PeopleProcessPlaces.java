package nl.samenbeter.programme;

import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.ProcessPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That somebody is away is seen by who keeps it, see {@link Permission#ABSENCE_MANAGE}. */
@Component
class PeopleProcessPlaces extends ProcessPlaces {

    PeopleProcessPlaces(JdbcClient jdbc) {
        super(jdbc, Permission.ABSENCE_MANAGE, "select id, school_id, team_id, false as shared from people_change");
    }
}
