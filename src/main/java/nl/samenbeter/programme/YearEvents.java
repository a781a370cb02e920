package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.shared.SchoolId;

/** SPI: what a school's year shows beside its programmes, such as meetings with other schools. A bean per room. */
public interface YearEvents {

    /** What lies from {@code from} to {@code to}, both included, in any order; cancelled ones too. Asks nobody's rights. */
    List<YearEvent> of(SchoolId school, LocalDate from, LocalDate to);

    /**
     * Local times are the school's.
     *
     * @param kind a code with the text {@code events.kind.<kind>}
     */
    record YearEvent(String kind, LocalDate day, LocalTime begins, LocalTime ends, String place, boolean cancelled) {}
}
