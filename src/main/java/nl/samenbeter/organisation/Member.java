package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.util.Set;
import nl.samenbeter.shared.PersonId;

/** Somebody of a team, with the days of the week on which they work. */
public record Member(PersonId person, String name, Set<DayOfWeek> workingDays) {}
