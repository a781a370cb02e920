package nl.samenbeter.board;

import java.util.List;
import java.util.Set;
import nl.samenbeter.programme.PeopleEffects;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** What somebody who leaves a team had on its board is nobody's, for the team to see and take up. */
@Component
class BoardPeopleChanges implements TeamPeopleChanges {

    private final Actions actions;
    private final Goals goals;
    private final AttentionPoints points;
    private final BoardEntries entries;

    BoardPeopleChanges(Actions actions, Goals goals, AttentionPoints points, BoardEntries entries) {
        this.actions = actions;
        this.goals = goals;
        this.points = points;
        this.entries = entries;
    }

    /** Counted nowhere: neither a task nor an appointment. */
    @Override
    public PeopleEffects memberLeft(TeamId team, PersonId person) {
        List<Action> open = actions.findByTeamIdAndOwnerIdAndStatusIn(team, person, ActionStatus.OPEN);
        List<Goal> running =
                goals.findByTeamIdAndOwnerIdAndStatusIn(team, person, Set.of(GoalStatus.PROPOSED, GoalStatus.ACTIVE));
        open.forEach(Action::loseOwner);
        running.forEach(Goal::loseOwner);
        List<AttentionPoint> reported = points.findByTeamIdAndReporterId(team, person);
        reported.forEach(AttentionPoint::loseReporter);
        points.saveAll(reported);
        actions.saveAll(open);
        goals.saveAll(running);
        if (!open.isEmpty() || !running.isEmpty()) {
            entries.changed(team);
        }
        return PeopleEffects.NONE;
    }
}
