package nl.samenbeter.schoolyear;

import static nl.samenbeter.security.PersonColumn.unnamed;

import java.util.List;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import org.springframework.stereotype.Component;

/** Who planned the year of a school. */
@Component
class SchoolYearTraces implements PersonTraces {

    @Override
    public List<PersonColumn> people() {
        return List.of(unnamed("year_plan", "planned_by"));
    }
}
