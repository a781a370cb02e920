package nl.samenbeter.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** The schools and teams in which somebody holds a permission. */
@Component
class OwnSchools {

    private final Directory directory;

    OwnSchools(Directory directory) {
        this.directory = directory;
    }

    /** Also the school of a team in which it is held. */
    Set<SchoolId> of(Actor actor, Permission permission) {
        var schools = new LinkedHashSet<SchoolId>();
        scopes(actor, permission).forEach(scope -> {
            UUID id = scope.id();
            switch (scope.kind()) {
                case TEAM -> schools.add(directory.team(new TeamId(id)).school());
                case SCHOOL -> schools.add(new SchoolId(id));
                case BOARD -> directory.schools(new BoardId(id)).forEach(school -> schools.add(school.id()));
                case ALL -> directory.schools().forEach(school -> schools.add(school.id()));
            }
        });
        return schools;
    }

    /** The teams in which it is held, and those of a school in which it is held. */
    Set<TeamId> teams(Actor actor, Permission permission) {
        var teams = new LinkedHashSet<TeamId>();
        scopes(actor, permission).forEach(scope -> {
            switch (scope.kind()) {
                case TEAM -> teams.add(new TeamId(scope.id()));
                case SCHOOL -> directory.teams(new SchoolId(scope.id())).forEach(team -> teams.add(team.id()));
                case BOARD, ALL -> {}
            }
        });
        return teams;
    }

    private static Stream<Scope> scopes(Actor actor, Permission permission) {
        return actor.grants().stream()
                .filter(grant -> permission.isHeldBy(grant.role()))
                .map(grant -> grant.scope());
    }
}
