package nl.samenbeter.organisation;

/** What is typed about a team. */
public record TeamForm(String name, TeamKind kind) {}
