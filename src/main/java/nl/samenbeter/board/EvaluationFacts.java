package nl.samenbeter.board;

import java.util.List;

/**
 * What a team did in its first eight weeks, in counts of the team (domain 3.4). Sessions, visits and preparations are those
 * of the figures in progress.
 *
 * @param plannedMinutes per participant, inside the norm
 * @param goals that ran or were closed since the start
 * @param pointsClosed attention points
 * @param pointsOpen attention points; both nought for who may not see them
 */
public record EvaluationFacts(
        int sessionsHeld,
        int sessionsPlanned,
        int visits,
        int preparations,
        int plannedMinutes,
        int normMinutes,
        List<GoalRow> goals,
        int pointsClosed,
        int pointsOpen) {

    public int goalsReached() {
        return (int) goals.stream()
                .filter(goal -> goal.status() == GoalStatus.REACHED)
                .count();
    }
}
