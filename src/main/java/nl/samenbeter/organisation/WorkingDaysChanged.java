package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.util.Set;
import nl.samenbeter.shared.PersonId;

/** Somebody works on other days of the week from now on. */
public record WorkingDaysChanged(PersonId person, Set<DayOfWeek> workingDays) {}
