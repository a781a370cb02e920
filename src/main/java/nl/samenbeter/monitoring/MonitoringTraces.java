package nl.samenbeter.monitoring;

import static nl.samenbeter.security.PersonColumn.unnamed;
import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** Who said how a team does, and who put a signal off. */
@Component
class MonitoringTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(unnamed("coach_status", "person_id"), unnamed("alert_snooze", "person_id"));
    }

    @Override
    public List<WordColumn> words() {
        return List.of(shared("coach_status", "reason"));
    }
}
