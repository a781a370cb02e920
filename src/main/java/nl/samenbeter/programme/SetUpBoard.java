package nl.samenbeter.programme;

import java.time.LocalTime;
import java.util.List;

/**
 * @param sessionTime local time of the team's board sessions, between 07:00 and 18:00
 * @param sessionPlace where the board hangs, at most 100 characters
 * @param columns at least one, in the order on the board
 */
public record SetUpBoard(LocalTime sessionTime, String sessionPlace, List<BoardColumn> columns) {}
