package nl.samenbeter.monitoring;

import java.time.LocalDate;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a programme that asks for somebody.
 *
 * @param since the day from which it is counted
 * @param count, of what the sentence counts: late items, goals past their end of those that run, or sessions held of those planned
 * @param snooze present while it is kept quiet
 */
public record Alert(
        ProgrammeId programme,
        TeamId team,
        String teamName,
        SchoolId school,
        String schoolName,
        AlertKind kind,
        LocalDate since,
        int count,
        int of,
        @Nullable Snooze snooze) {}
