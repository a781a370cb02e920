package nl.samenbeter.security;

import java.util.Set;
import nl.samenbeter.shared.PersonId;

/** Somebody who is signed in, with the roles that hold at this moment. */
public record Actor(PersonId person, Set<Grant> grants) {

    public boolean has(Role role, Scope scope) {
        return grants.contains(new Grant(role, scope));
    }

    /** Holds the permission for precisely this scope; a wider scope is not looked at. */
    boolean may(Permission permission, Scope scope) {
        return grants.stream()
                .anyMatch(grant ->
                        permission.isHeldBy(grant.role()) && grant.scope().equals(scope));
    }

    boolean may(Permission permission) {
        return grants.stream().anyMatch(grant -> permission.isHeldBy(grant.role()));
    }
}
