package nl.samenbeter.monitoring;

import java.time.LocalDate;
import nl.samenbeter.shared.ProgrammeId;

/**
 * How a coach says it goes.
 *
 * @param coach name of who said it; empty for somebody who is gone
 * @param day local date of the school
 * @param old more than ten school days ago
 * @param mayWithdraw the reader said it today, and nobody said anything since
 */
public record CoachWords(
        CoachStatusId id,
        ProgrammeId programme,
        CoachSays says,
        String reason,
        String coach,
        LocalDate day,
        boolean old,
        boolean mayWithdraw) {

    CoachWords replaced() {
        return new CoachWords(id, programme, says, reason, coach, day, old, false);
    }
}
