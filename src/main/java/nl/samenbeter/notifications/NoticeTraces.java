package nl.samenbeter.notifications;

import static nl.samenbeter.security.PersonColumn.rowGoes;
import static nl.samenbeter.security.PersonColumn.unnamedWithin;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import org.springframework.stereotype.Component;

/** What somebody was told and how they want to be told, and notices of others that name somebody. */
@Component
class NoticeTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(
                rowGoes("notice", "person_id"),
                rowGoes("notice_choice", "person_id"),
                rowGoes("notice_hours", "person_id"),
                rowGoes("change_row", "scope_id"),
                unnamedWithin("notice", "arguments"),
                unnamedWithin("notice", "once"),
                unnamedWithin("notice", "route"));
    }
}
