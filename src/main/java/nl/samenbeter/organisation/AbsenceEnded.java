package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is back sooner than was entered.
 *
 * @param lastDay the new last day; absent when the absence was withdrawn before it began
 */
public record AbsenceEnded(
        AbsenceId absence,
        TeamId team,
        PersonId person,
        @Nullable LocalDate lastDay,
        PersonId by) {}
