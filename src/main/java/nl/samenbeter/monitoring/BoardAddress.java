package nl.samenbeter.monitoring;

import nl.samenbeter.shared.BoardId;

/** Which board is asked for. */
public record BoardAddress(BoardId board) {}
