package nl.samenbeter.security;

import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/** Where a role holds. The id is absent for {@link ScopeKind#ALL} only. */
public record Scope(ScopeKind kind, @Nullable UUID id) {

    public Scope {
        if ((kind == ScopeKind.ALL) != (id == null)) {
            throw new IllegalArgumentException("a scope has an id unless it is ALL: " + kind);
        }
    }

    /** Absent unless this is a team's scope. */
    Optional<TeamId> team() {
        return kind == ScopeKind.TEAM ? Optional.ofNullable(id).map(TeamId::new) : Optional.empty();
    }

    public static Scope of(TeamId team) {
        return new Scope(ScopeKind.TEAM, team.value());
    }

    public static Scope of(SchoolId school) {
        return new Scope(ScopeKind.SCHOOL, school.value());
    }

    public static Scope of(BoardId board) {
        return new Scope(ScopeKind.BOARD, board.value());
    }

    public static Scope everything() {
        return new Scope(ScopeKind.ALL, null);
    }
}
