package nl.samenbeter.monitoring;

import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;

/** Which school is asked for: of that board. */
public record SchoolAddress(BoardId board, SchoolId school) {}
