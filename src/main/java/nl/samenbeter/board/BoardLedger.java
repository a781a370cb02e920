package nl.samenbeter.board;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board for the room of the board sessions, whose wall screens are nobody. No rights; not for views. */
@Component
@Transactional
public class BoardLedger {

    private final BoardEntries entries;
    private final Actions actions;

    BoardLedger(BoardEntries entries, Actions actions) {
        this.entries = entries;
        this.actions = actions;
    }

    /** @throws DomainException as {@link BoardService#addAction} */
    public void add(TeamId team, AddAction action) {
        entries.add(team, action);
    }

    /** @throws DomainException as {@link BoardService#addSuccess} */
    public void add(TeamId team, AddSuccess success) {
        entries.add(team, success);
    }

    /** @throws DomainException as {@link BoardService#addPoint} */
    public void add(TeamId team, AddPoint point) {
        entries.add(team, point, null);
    }

    /**
     * Whatever was seen of it: everybody stands before the same board, the last word counts.
     *
     * @throws DomainException {@code board.actionCannot}, {@code board.gone}
     */
    public void move(TeamId team, ActionId id, ActionStatus to) {
        Action action = actions.findById(id).filter(found -> found.isOf(team)).orElseThrow(BoardEntries::gone);
        action.become(to, action.version(), entries.now());
        actions.save(action);
        entries.changed(team);
    }
}
