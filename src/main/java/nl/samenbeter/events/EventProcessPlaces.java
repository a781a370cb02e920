package nl.samenbeter.events;

import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.ProcessPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting is of all schools that are invited. */
@Component
class EventProcessPlaces extends ProcessPlaces {

    EventProcessPlaces(JdbcClient jdbc) {
        super(
                jdbc,
                Permission.EVENTS_SEE,
                "select event_id as id, school_id, null::uuid as team_id, true as shared from network_event_school");
    }
}
