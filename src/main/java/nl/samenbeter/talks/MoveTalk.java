package nl.samenbeter.talks;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.shared.PersonId;

/** Another moment for the talk with one member, local to the school. */
public record MoveTalk(PersonId person, LocalDate day, LocalTime begins) {}
