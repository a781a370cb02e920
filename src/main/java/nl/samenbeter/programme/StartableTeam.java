package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.TeamId;

/**
 * A team for which the reader may start a programme and that has none.
 *
 * @param mondays the next Mondays on which a start is possible by the calendar, nearest first; may be empty
 */
public record StartableTeam(TeamId team, String name, String schoolName, List<LocalDate> mondays) {}
