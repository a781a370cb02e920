package nl.samenbeter.security;

/** From narrow to wide: what is given for a school holds for its teams, for a board for its schools. */
public enum ScopeKind {
    TEAM,
    SCHOOL,
    BOARD,
    ALL
}
