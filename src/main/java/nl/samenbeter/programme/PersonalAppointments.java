package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.samenbeter.shared.PersonId;

/** SPI: appointments that an intervention keeps for single people, such as a visit or a talk. */
public interface PersonalAppointments {

    /**
     * Those of each person on days from {@code from} up to and including {@code to}, in as many statements for many people
     * as for one. People without any may be absent.
     */
    Map<PersonId, List<PersonalAppointment>> of(Collection<PersonId> people, LocalDate from, LocalDate to);

    default List<PersonalAppointment> of(PersonId person, LocalDate from, LocalDate to) {
        return of(List.of(person), from, to).getOrDefault(person, List.of());
    }
}
