package nl.samenbeter.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

/** Where a reader sees how programmes go, by the scopes of the roles. */
record ProgressScopes(Actor reader) {

    /** Whole teams: those of the own school, see {@link #schoolsWithTeams}, are not among them. */
    List<TeamId> teams() {
        return in(ScopeKind.TEAM, Permission.PROGRESS_SEE).stream()
                .map(TeamId::new)
                .toList();
    }

    List<SchoolId> schoolsWithTeams() {
        return in(ScopeKind.SCHOOL, Permission.PROGRESS_SEE).stream()
                .map(SchoolId::new)
                .toList();
    }

    List<SchoolId> schoolsInCounts() {
        return in(ScopeKind.SCHOOL, Permission.SCHOOL_PROGRESS_SEE).stream()
                .map(SchoolId::new)
                .toList();
    }

    List<BoardId> boards() {
        return in(ScopeKind.BOARD, Permission.SCHOOL_PROGRESS_SEE).stream()
                .map(BoardId::new)
                .toList();
    }

    boolean everything() {
        return reader.grants().stream()
                .anyMatch(grant ->
                        grant.scope().kind() == ScopeKind.ALL && Permission.SCHOOL_PROGRESS_SEE.isHeldBy(grant.role()));
    }

    private List<UUID> in(ScopeKind kind, Permission permission) {
        return reader.grants().stream()
                .filter(grant -> grant.scope().kind() == kind && permission.isHeldBy(grant.role()))
                .map(grant -> grant.scope().id())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
