package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import nl.samenbeter.security.AccountState;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as an admin sees them: only memberships in the admin's own schools, and whether data and account are the
 * admin's to change.
 */
public record PersonDetails(
        PersonId id,
        @Nullable SchoolId school,
        String name,
        Set<DayOfWeek> workingDays,
        @Nullable AccountState account,
        List<MembershipRow> memberships,
        boolean mayChange,
        boolean mayChangeAccount) {}
