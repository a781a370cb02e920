package nl.samenbeter.board;

import nl.samenbeter.shared.TeamId;

/** A team whose board the reader may look at. */
public record BoardTeam(TeamId team, String name) {}
