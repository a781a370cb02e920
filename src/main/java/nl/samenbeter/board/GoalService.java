package nl.samenbeter.board;

import java.math.BigDecimal;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals of a team, from proposing to closing. Versions as at {@link BoardService}. */
@Service
@Transactional
public class GoalService {

    private final BoardEntries entries;
    private final GoalEntries goals;

    GoalService(BoardEntries entries, GoalEntries goals) {
        this.entries = entries;
        this.goals = goals;
    }

    /**
     * @throws DomainException {@code board.titleMissing}, {@code shared.textTooLong}, {@code board.ownerNotInTeam},
     *     {@code board.goalTerm} and {@code board.goalEndsInHoliday} with the first and last day that would do,
     *     {@code board.numberTooLarge}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public GoalId proposeGoal(TeamId team, ProposeGoal goal) {
        goals.propose(team, goal);
        return goal.id();
    }

    /** A goal that runs at once. @throws DomainException as {@link #proposeGoal} and {@link #activate} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public GoalId proposeActive(TeamId team, ProposeGoal goal) {
        goals.propose(team, goal);
        goals.activate(team, goal.id(), 0);
        return goal.id();
    }

    /** @throws DomainException as {@link #proposeGoal}; {@code board.goalFixed} once it runs */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void changeGoal(TeamId team, int seen, ProposeGoal goal) {
        goals.rewrite(team, goal, seen);
    }

    /**
     * @throws DomainException {@code board.tooManyGoals} beside three others, {@code board.goalEffectMissing},
     *     {@code board.goalMeasureMissing}, {@code board.goalNumbersMissing}, {@code board.goalTargetSame},
     *     {@code board.goalOwnerMissing}, {@code board.goalCannot}, {@code board.changedMeanwhile}, {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void activate(TeamId team, GoalId goal, int seen) {
        goals.activate(team, goal, seen);
    }

    /**
     * Gives a goal that runs another target or end, once; what it was stays readable, with the reason.
     *
     * @throws DomainException {@code board.adjustNotActive}, {@code board.adjustedOnce}, {@code board.adjustNothing},
     *     {@code board.adjustWhyMissing}, {@code board.adjustTerm} and {@code board.goalEndsInHoliday} with the first and
     *     last day that would do, {@code board.goalTargetSame}, {@code board.numberTooLarge},
     *     {@code board.changedMeanwhile}, {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void adjust(TeamId team, GoalId goal, int seen, AdjustGoal adjust) {
        goals.adjust(team, goal, seen, adjust);
    }

    /** Writes the number of this week. @throws DomainException {@code board.goalNotActive}, {@code board.numberTooLarge} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void read(TeamId team, GoalId goal, BigDecimal value) {
        goals.read(team, goal, value);
    }

    /** @throws DomainException {@code board.ownerNotInTeam}, {@code board.goalOver}, {@code board.changedMeanwhile} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void handOverGoal(TeamId team, GoalId goal, int seen, PersonId owner) {
        entries.checkMember(team, owner, entries.today(entries.school(team)));
        goals.change(team, goal, found -> found.handOver(owner, seen));
    }

    /**
     * @param how reached, not reached or stopped
     * @param words what shows that it was reached, or why it was stopped; may be empty for a goal that two readings in a
     *     row show reached, and for one that was not reached
     * @throws DomainException {@code board.evidenceMissing}, {@code board.whyMissing}, {@code board.goalOver},
     *     {@code board.goalCannot}, {@code board.changedMeanwhile}, {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void close(TeamId team, GoalId goal, int seen, GoalStatus how, String words) {
        goals.close(team, goal, seen, how, words);
    }
}
