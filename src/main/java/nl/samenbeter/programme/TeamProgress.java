package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * How one programme goes, in counts of the team, never of a person. Each number has this one query.
 *
 * @param week programme week of today, absent before the start
 * @param consentMissing the school's consent is not there yet; only asked before the start
 * @param timeMissing no time was freed yet; only asked before the start
 * @param sessionsPlanned board sessions of the last two programme weeks whose day has come, held or not; the other
 *     counts of what is over are of these two weeks too, and nought before the start; sessions of a block that was
 *     skipped or cancelled are not planned any more
 * @param late items of any week that are open past the day on which they were due; what only leadership does, and what
 *     became due in a pause is not counted
 * @param pause the one that is there or comes
 */
public record TeamProgress(
        ProgrammeId programme,
        TeamId team,
        String teamName,
        ProgrammeStatus status,
        LocalDate startsOn,
        @Nullable ProgrammeWeek week,
        int weeks,
        boolean consentMissing,
        boolean timeMissing,
        int sessionsHeld,
        int sessionsNotHeld,
        int sessionsPlanned,
        int done,
        int late,
        int lapsed,
        int skipped,
        int cancelled,
        @Nullable LateItem firstLate,
        @Nullable ProgrammePause pause) {

    /**
     * @param element of the model; {@code plan.<element>.name} may say its name in another language
     * @param name as in the model
     */
    public record LateItem(String element, String name) {}
}
