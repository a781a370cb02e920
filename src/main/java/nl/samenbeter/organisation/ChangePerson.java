package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.util.Set;
import nl.samenbeter.shared.PersonId;

public record ChangePerson(PersonId person, String name, Set<DayOfWeek> workingDays) {}
