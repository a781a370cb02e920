package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.ProgrammePlaces;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Actions, successes and attention points of a team's board; its goals are at {@link GoalService}. A change names the
 * version it has seen: {@code board.changedMeanwhile} when another was faster, unless it asks for what is so already.
 */
@Service
@Transactional
public class BoardService {

    private final BoardEntries entries;
    private final Actions actions;
    private final Successes successes;
    private final AttentionPoints points;
    private final CurrentUser currentUser;
    private final ProgrammePlaces programmes;
    private final FollowUps followUps;

    BoardService(
            BoardEntries entries,
            Actions actions,
            Successes successes,
            AttentionPoints points,
            CurrentUser currentUser,
            ProgrammePlaces programmes,
            FollowUps followUps) {
        this.programmes = programmes;
        this.followUps = followUps;
        this.entries = entries;
        this.actions = actions;
        this.successes = successes;
        this.points = points;
        this.currentUser = currentUser;
    }

    /**
     * @throws DomainException {@code board.titleMissing}, {@code shared.textTooLong}, {@code board.ownerNotInTeam},
     *     {@code board.readyByPast}, {@code board.readyByFar}, {@code board.gone} for a goal or point that is not there
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public ActionId addAction(TeamId team, AddAction action) {
        return entries.add(team, action);
    }

    /** @throws DomainException {@code board.actionCannot}, {@code board.changedMeanwhile}, {@code board.gone} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void moveAction(TeamId team, ActionId action, int seen, ActionStatus to) {
        change(team, action, found -> found.become(to, seen, entries.now()));
    }

    /**
     * @param owner a member of the team; absent to give it back to the team
     * @throws DomainException {@code board.ownerNotInTeam}, {@code board.actionOver}, {@code board.changedMeanwhile},
     *     {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void handOver(TeamId team, ActionId action, int seen, @Nullable PersonId owner) {
        entries.checkMember(team, owner, today(team));
        change(team, action, found -> found.handOver(owner, seen));
    }

    /**
     * Gives an action another day and counts that.
     *
     * @throws DomainException {@code board.carriedTooOften} the third time, {@code board.readyByPast},
     *     {@code board.readyByFar}, {@code board.actionOver}, {@code board.changedMeanwhile}, {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void carryOver(TeamId team, ActionId action, int seen, LocalDate readyBy) {
        change(team, action, found -> found.carryOver(readyBy, seen, today(team)));
    }

    /** {@link #handOver} and {@link #carryOver} at once, for a form that shows both. */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void changeAction(TeamId team, ActionId action, int seen, @Nullable PersonId owner, LocalDate readyBy) {
        LocalDate today = today(team);
        entries.checkMember(team, owner, today);
        change(team, action, found -> {
            found.handOver(owner, seen);
            found.carryOver(readyBy, seen, today);
        });
    }

    /** @throws DomainException {@code board.successMissing}, {@code shared.textTooLong} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public SuccessId addSuccess(TeamId team, AddSuccess success) {
        return entries.add(team, success);
    }

    /** Takes a mistake off the board; what is gone already is fine. */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void removeSuccess(TeamId team, SuccessId success) {
        successes.findById(success).filter(found -> found.isOf(team)).ifPresent(found -> {
            successes.delete(found);
            entries.changed(team);
        });
    }

    /** @throws DomainException {@code board.titleMissing}, {@code shared.textTooLong}, {@code board.weight} */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public AttentionPointId addPoint(TeamId team, AddPoint point) {
        return entries.add(team, point, point.mine() ? currentUser.requirePerson() : null);
    }

    /**
     * Who reported a point says whether it is solved; if not, it is in hand again.
     *
     * @throws DomainException {@code board.notYourPoint}, {@code board.pointNotClosed}, {@code board.changedMeanwhile},
     *     {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void confirmPoint(TeamId team, AttentionPointId point, int seen, boolean solved) {
        AttentionPoint found = find(team, point);
        found.confirm(currentUser.requirePerson(), solved, seen, today(team), entries.now());
        points.save(found);
        entries.changed(team);
    }

    /**
     * @throws DomainException {@code board.decisionMissing}, {@code board.pointCannot}, {@code board.weight},
     *     {@code shared.textTooLong}, {@code board.changedMeanwhile}, {@code board.gone}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void decidePoint(TeamId team, AttentionPointId point, int seen, DecidePoint decision) {
        AttentionPoint found = find(team, point);
        found.decide(decision, seen, entries.now());
        points.save(found);
        entries.changed(team);
    }

    private AttentionPoint find(TeamId team, AttentionPointId point) {
        return points.findById(point).filter(one -> one.isOf(team)).orElseThrow(BoardEntries::gone);
    }

    /**
     * Takes a point to the next joint preparation; it is in hand from then on. Twice is the same as once.
     *
     * @throws DomainException {@code board.gone}, {@code board.noProgramme}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void preparePoint(TeamId team, AttentionPointId point) {
        AttentionPoint found = find(team, point);
        found.takeUp(entries.now());
        points.save(found);
        prepare(team, found.title(), null);
        entries.changed(team);
    }

    /**
     * Takes an action to the next joint preparation, as a question of who has it. Twice is the same as once.
     *
     * @throws DomainException {@code board.gone}, {@code board.noProgramme}
     */
    @PreAuthorize("@access.team(#team, 'BOARD_CHANGE')")
    public void prepareAction(TeamId team, ActionId action) {
        Action found = actions.findById(action).filter(one -> one.isOf(team)).orElseThrow(BoardEntries::gone);
        prepare(team, found.title(), found.owner());
    }

    private void prepare(TeamId team, String title, @Nullable PersonId owner) {
        var place = programmes.goingOn(team).orElseThrow(() -> new DomainException("board.noProgramme"));
        followUps.open(new FollowUp(
                FollowUpKind.PREPARATION_TOPIC, place.school(), team, place.programme(), title, owner, null, null));
    }

    private void change(TeamId team, ActionId id, Consumer<Action> change) {
        Action action = actions.findById(id).filter(found -> found.isOf(team)).orElseThrow(BoardEntries::gone);
        change.accept(action);
        actions.save(action);
        entries.changed(team);
    }

    private LocalDate today(TeamId team) {
        return entries.today(entries.school(team));
    }
}
