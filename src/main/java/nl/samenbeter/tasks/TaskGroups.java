package nl.samenbeter.tasks;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

/** The engine's candidate groups: a role and where it holds, {@code COACH:<team>} or {@code PROGRAMME_OFFICE:all}. */
public final class TaskGroups {

    static final String ALL = "all";

    /** SQL over {@code role_grant g}: the roles that last on the parameter {@code day}. */
    static final String HELD = "g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day)";

    /** SQL over {@code role_grant g}: the group of who has that role. */
    static final String GROUP = "g.role || ':' || coalesce(g.scope_id::text, '" + ALL + "')";

    private TaskGroups() {}

    public static String of(Role role, TeamId team) {
        return role + ":" + team;
    }

    public static String of(Role role, SchoolId school) {
        return role + ":" + school;
    }

    public static String of(Role role, BoardId board) {
        return role + ":" + board;
    }

    /** Everybody who holds a role for the whole installation. */
    public static String of(Role role) {
        return role + ":" + ALL;
    }

    static Set<String> of(Actor actor) {
        return actor.grants().stream()
                .map(grant -> grant.role() + ":"
                        + (grant.scope().id() == null ? ALL : grant.scope().id()))
                .collect(Collectors.toSet());
    }

    /** Where the people of a group look. */
    static ChangeScope scope(String group) {
        String where = group.substring(group.indexOf(':') + 1);
        return new ChangeScope(where.equals(ALL) ? null : UUID.fromString(where));
    }

    static boolean shares(Actor actor, List<String> groups) {
        return of(actor).stream().anyMatch(groups::contains);
    }
}
