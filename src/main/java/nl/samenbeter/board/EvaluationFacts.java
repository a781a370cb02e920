package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What a team did in its first eight weeks, in counts of the team (domain 3.4). Sessions, visits and preparations are those
 * of the figures in progress.
 *
 * @param today at the school
 * @param weeks that have begun
 * @param plannedMinutes per participant, inside the norm
 * @param normMinutes what these weeks may ask of a participant
 * @param hours of the whole team; absent for a team that is too small for it
 * @param goals that ran or were closed since the start
 * @param points attention points; absent for who may not see them
 */
public record EvaluationFacts(
        ProgrammeId programme,
        TeamId team,
        String teamName,
        LocalDate startsOn,
        LocalDate today,
        int weeks,
        int sessionsHeld,
        int sessionsPlanned,
        int visits,
        int preparations,
        int plannedMinutes,
        int normMinutes,
        @Nullable TeamHours hours,
        List<GoalRow> goals,
        @Nullable Points points) {

    /** From so many people on the hours of a team say nothing of one of them. */
    public static final int LEAST_PEOPLE = 5;

    /**
     * Minutes of all people together.
     *
     * @param done what was held or finished, with the minutes of the plan
     * @param weekly minutes done in a week by one of them, on average
     */
    public record TeamHours(int people, int planned, int done, int weekly) {}

    /** @param confirmed closed ones of which the reporter says that they are solved */
    public record Points(int closed, int confirmed, int open) {}

    public int goalsReached() {
        return (int) goals.stream()
                .filter(goal -> goal.status() == GoalStatus.REACHED)
                .count();
    }
}
