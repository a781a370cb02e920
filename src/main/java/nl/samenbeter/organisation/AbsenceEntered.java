package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a team is not there on these days, both included. Told when it is entered, mostly before the first day.
 *
 * @param keepsTasks only what was agreed for these days has to move
 */
public record AbsenceEntered(
        AbsenceId absence,
        SchoolId school,
        TeamId team,
        PersonId person,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean keepsTasks,
        @Nullable PersonId standIn,
        PersonId by) {}
