package nl.samenbeter.organisation;

import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

public record TeamDetails(TeamId id, SchoolId school, String name, TeamKind kind) {}
