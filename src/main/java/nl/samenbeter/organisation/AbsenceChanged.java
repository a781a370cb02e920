package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;

/** An absence that is not over lasts longer than was entered, or shorter. */
public record AbsenceChanged(
        AbsenceId absence, TeamId team, PersonId person, LocalDate oldLastDay, LocalDate lastDay, PersonId by) {}
