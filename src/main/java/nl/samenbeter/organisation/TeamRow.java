package nl.samenbeter.organisation;

import nl.samenbeter.shared.TeamId;

/** A team with the number of its members today. */
public record TeamRow(TeamId id, String name, TeamKind kind, int members) {}
