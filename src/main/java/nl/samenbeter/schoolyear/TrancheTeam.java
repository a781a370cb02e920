package nl.samenbeter.schoolyear;

import nl.samenbeter.shared.TeamId;

/** A team that the reader coaches and that has no programme going on. */
public record TrancheTeam(TeamId team, String name) {}
