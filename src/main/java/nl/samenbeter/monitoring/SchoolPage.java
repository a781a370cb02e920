package nl.samenbeter.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenbeter.programme.KindFigures;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.programme.TeamWeeks;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.visits.VisitCounts;
import org.jspecify.annotations.Nullable;

/**
 * One school.
 *
 * @param counts absent for who sees only teams of it, not the school
 * @param teams what the reader sees of teams; nothing for who stops at the height of the school (rulings 29)
 */
public record SchoolPage(
        SchoolAddress address,
        String boardName,
        String name,
        LocalDate today,
        @Nullable SchoolCounts counts,
        @Nullable Teams teams) {

    /**
     * @param states the most urgent first
     * @param sums of the programmes that are going on, absent while none has begun
     * @param coming what comes for leadership; empty for others
     */
    public record Teams(
            List<TeamState> states,
            Map<ProgrammeId, Stair> stairs,
            Map<ProgrammeId, Week> weeks,
            @Nullable Sums sums,
            List<TeamWeeks.Coming> coming) {}

    /** This week of one team: its board sessions by day, and its visits. */
    public record Week(List<TeamWeeks.Session> sessions, VisitCounts.Count visits) {}

    /**
     * All teams together.
     *
     * @param since first day of the earliest programme among them
     * @param onTimeTarget how many of a hundred items the school wants on time
     */
    public record Sums(
            LocalDate since,
            int sessionsHeld,
            int sessionsPlanned,
            KindFigures items,
            int onTimeTarget,
            VisitCounts.Count visits) {}
}
