package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed with somebody.
 *
 * @param day absent when there is none yet
 * @param with the others
 */
public record PeopleAppointment(PlanKind kind, @Nullable LocalDate day, List<PersonId> with) {}
