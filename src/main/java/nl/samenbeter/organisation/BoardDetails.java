package nl.samenbeter.organisation;

import nl.samenbeter.shared.BoardId;

public record BoardDetails(BoardId id, String name) {}
