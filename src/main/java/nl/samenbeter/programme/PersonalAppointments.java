package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.PersonId;

/** SPI: appointments that an intervention keeps for single people, such as a visit or a talk. */
public interface PersonalAppointments {

    /** Those of the person on days from {@code from} up to and including {@code to}. */
    List<PersonalAppointment> of(PersonId person, LocalDate from, LocalDate to);
}
