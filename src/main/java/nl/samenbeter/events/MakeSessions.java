package nl.samenbeter.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Pizza sessions on the chosen days of a proposal, all alike; a later change is made per session.
 *
 * @param host absent when it is not known yet or differs per session
 */
public record MakeSessions(
        List<LocalDate> days, @Nullable SchoolId host, String place, int capacity, Set<SchoolId> schools) {}
