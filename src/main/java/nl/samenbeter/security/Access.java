package nl.samenbeter.security;

import java.util.List;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Asked by {@code @PreAuthorize("@access.team(#team, 'PROGRAMME_PLAN')")}: a role in the scope or in one around it. */
@Component("access")
public class Access {

    private final CurrentUser currentUser;
    private final ScopeTree tree;

    Access(CurrentUser currentUser, ScopeTree tree) {
        this.currentUser = currentUser;
        this.tree = tree;
    }

    public boolean team(TeamId team, Permission permission) {
        return in(tree.around(team), permission);
    }

    public boolean school(SchoolId school, Permission permission) {
        return in(tree.around(school), permission);
    }

    /** In the school, around it, or in one of its teams: for what everybody of a school may see. */
    public boolean withinSchool(SchoolId school, Permission permission) {
        return school(school, permission)
                || currentUser
                        .actor()
                        .filter(actor -> actor.grants().stream()
                                .filter(grant -> permission.isHeldBy(grant.role()))
                                .flatMap(grant -> grant.scope().team().stream())
                                .anyMatch(team -> tree.around(team).contains(Scope.of(school))))
                        .isPresent();
    }

    /** Holds the permission somewhere; for lists whose query carries the scopes itself. */
    public boolean somewhere(Permission permission) {
        return currentUser.actor().filter(actor -> actor.may(permission)).isPresent();
    }

    /** Holds the permission for the whole installation. */
    public boolean everywhere(Permission permission) {
        return currentUser
                .actor()
                .filter(actor -> actor.may(permission, Scope.everything()))
                .isPresent();
    }

    private boolean in(List<Scope> scopes, Permission permission) {
        if (scopes.isEmpty()) {
            return false;
        }
        return currentUser
                .actor()
                .filter(actor -> actor.may(permission, Scope.everything())
                        || scopes.stream().anyMatch(scope -> actor.may(permission, scope)))
                .isPresent();
    }
}
