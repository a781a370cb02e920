package nl.samenbeter.voices;

import nl.samenbeter.security.Permission;
import nl.samenbeter.workflow.ProcessPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class VoiceProcessPlaces extends ProcessPlaces {

    VoiceProcessPlaces(JdbcClient jdbc) {
        super(jdbc, Permission.VOICES_SEE, "select id, school_id, team_id, false as shared from voice");
    }
}
