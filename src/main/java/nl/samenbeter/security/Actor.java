package nl.samenbeter.security;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.shared.PersonId;

/** Somebody who is signed in, with the roles that hold at this moment. */
public record Actor(PersonId person, Set<Grant> grants) {

    /**
     * A column with the roles of a person, for {@link #of}, so that a query about somebody's rights need not ask twice.
     * Its parameters are {@code person} and {@code day}.
     */
    public static final String GRANTS = """
            array(select g.role || ':' || g.scope_kind || ':' || coalesce(g.scope_id::text, '') from role_grant g
                where g.person_id = :person and g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day))""";

    /** @param grants as {@link #GRANTS} gives them */
    public static Actor of(PersonId person, String[] grants) {
        return new Actor(person, Arrays.stream(grants).map(Actor::grant).collect(Collectors.toSet()));
    }

    private static Grant grant(String text) {
        String[] parts = text.split(":", -1);
        UUID scope = parts[2].isEmpty() ? null : UUID.fromString(parts[2]);
        return new Grant(Role.valueOf(parts[0]), new Scope(ScopeKind.valueOf(parts[1]), scope));
    }

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
