package nl.samenbeter.organisation;

/** A team of support staff, or one that teaches. */
public enum TeamKind {
    SUPPORT,
    TEACHING
}
