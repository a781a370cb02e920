package nl.samenbeter.calendar;

import static nl.samenbeter.security.WordColumn.shared;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.WordColumn;
import org.springframework.stereotype.Component;

/** The names that a school gives to its own days off. */
@Component
class CalendarTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of();
    }

    @Override
    public List<WordColumn> words() {
        return List.of(shared("calendar_deviation", "name"));
    }
}
