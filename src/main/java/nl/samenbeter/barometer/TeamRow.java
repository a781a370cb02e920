package nl.samenbeter.barometer;

import nl.samenbeter.shared.TeamId;

/** A team whose barometer the reader may look at. */
public record TeamRow(TeamId id, String name) {}
