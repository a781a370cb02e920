package nl.samenbeter.monitoring;

import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.ScopeTree;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@progressAccess.board(#board)")}: who has something to see at that height. */
@Component("progressAccess")
class ProgressAccess {

    private final Access access;
    private final CurrentUser currentUser;
    private final ScopeTree tree;

    ProgressAccess(Access access, CurrentUser currentUser, ScopeTree tree) {
        this.access = access;
        this.currentUser = currentUser;
        this.tree = tree;
    }

    /** The board itself, everything, or a school or team of the board. */
    public boolean board(BoardId board) {
        return access.everywhere(Permission.SCHOOL_PROGRESS_SEE)
                || currentUser
                        .actor()
                        .map(ProgressScopes::new)
                        .filter(mine -> mine.boards().contains(board)
                                || mine.schoolsInCounts().stream()
                                        .anyMatch(school -> tree.around(school).contains(Scope.of(board)))
                                || mine.teams().stream()
                                        .anyMatch(team -> tree.around(team).contains(Scope.of(board))))
                        .isPresent();
    }

    /** The school itself, something around it, or one of its teams. */
    public boolean school(SchoolId school) {
        return currentUser
                        .actor()
                        .map(ProgressScopes::new)
                        .filter(mine -> inside(mine, school))
                        .isPresent()
                || access.school(school, Permission.SCHOOL_PROGRESS_SEE)
                || access.school(school, Permission.PROGRESS_SEE);
    }

    /** A role in the school itself or in one of its teams: most readers, without a look at what lies around. */
    private boolean inside(ProgressScopes mine, SchoolId school) {
        return mine.schoolsInCounts().contains(school)
                || mine.schoolsWithTeams().contains(school)
                || mine.teams().stream().anyMatch(team -> tree.around(team).contains(Scope.of(school)));
    }
}
