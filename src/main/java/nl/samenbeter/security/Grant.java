package nl.samenbeter.security;

/** A role held now, and where. */
public record Grant(Role role, Scope scope) {}
