package nl.samenbeter.security;

import java.util.EnumSet;
import java.util.Set;

/** The roles of domain 1, each with the kinds of scope it may be given for. Pupils have no account. */
public enum Role {
    MEMBER(ScopeKind.TEAM),
    COACH(ScopeKind.TEAM),
    SCHOOL_LEADER(ScopeKind.SCHOOL),
    EXPERT_COACH(ScopeKind.SCHOOL),
    BOARD(ScopeKind.BOARD),
    PROGRAMME_OFFICE(ScopeKind.ALL),
    TEACHER(ScopeKind.SCHOOL),
    ADMIN(ScopeKind.SCHOOL, ScopeKind.ALL);

    private final Set<ScopeKind> scopes;

    Role(ScopeKind first, ScopeKind... rest) {
        this.scopes = EnumSet.of(first, rest);
    }

    public boolean mayBeGivenFor(ScopeKind kind) {
        return scopes.contains(kind);
    }
}
