package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;

/**
 * The whole board of a team, in one look.
 *
 * @param mayChange whether the reader is of the team or coaches it
 * @param today the school's day
 * @param goals running, proposed, and those closed in the last four weeks; those that end first come first
 * @param actions open ones, and those done in the last two weeks; those due first come first
 * @param lateActions how many open ones should have been ready, of the whole team
 * @param successes of the last four weeks, newest first
 * @param pointsShown whether the reader may see attention points at all
 * @param points open ones, and those closed in the last two weeks; the most worthwhile first
 * @param people who may own something, by name
 */
public record TeamBoard(
        TeamId team,
        String teamName,
        boolean mayChange,
        LocalDate today,
        List<GoalRow> goals,
        List<ActionRow> actions,
        int lateActions,
        List<SuccessRow> successes,
        boolean pointsShown,
        List<PointRow> points,
        List<Who> people) {

    /** The most goals that run at the same time. */
    public static final int MOST_GOALS = 3;

    /** From so many open actions on, somebody is warned before taking another one. */
    public static final int MANY_ACTIONS = 3;

    public record Who(PersonId id, String name) {}

    public Stream<GoalRow> goals(GoalStatus status) {
        return goals.stream().filter(goal -> goal.status() == status);
    }

    public Stream<ActionRow> actions(ActionStatus status) {
        return actions.stream().filter(action -> action.status() == status);
    }
}
