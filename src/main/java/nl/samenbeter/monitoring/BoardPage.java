package nl.samenbeter.monitoring;

import java.util.List;
import nl.samenbeter.shared.BoardId;

/**
 * The schools of a board that the reader may see, by urgency and name.
 *
 * @param teams the reader's own teams in them; none for who stops at the height of the school
 */
public record BoardPage(BoardId board, String name, List<SchoolCounts> schools, List<TeamState> teams) {}
