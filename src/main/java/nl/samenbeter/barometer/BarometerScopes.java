package nl.samenbeter.barometer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

/** Where a reader sees barometers, by the scopes of the roles. */
record BarometerScopes(Actor reader) {

    List<TeamId> teams() {
        return in(ScopeKind.TEAM, Permission.BAROMETER_SEE).map(TeamId::new).toList();
    }

    List<SchoolId> schoolsWithTeams() {
        return in(ScopeKind.SCHOOL, Permission.BAROMETER_SEE).map(SchoolId::new).toList();
    }

    List<SchoolId> schools() {
        return in(ScopeKind.SCHOOL, Permission.BAROMETER_SCHOOL_SEE)
                .map(SchoolId::new)
                .toList();
    }

    List<BoardId> boards() {
        return in(ScopeKind.BOARD, Permission.BAROMETER_SCHOOL_SEE)
                .map(BoardId::new)
                .toList();
    }

    private Stream<UUID> in(ScopeKind kind, Permission permission) {
        return reader.grants().stream()
                .filter(grant -> grant.scope().kind() == kind && permission.isHeldBy(grant.role()))
                .map(grant -> grant.scope().id())
                .filter(Objects::nonNull)
                .distinct();
    }
}
