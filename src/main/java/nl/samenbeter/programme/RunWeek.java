package nl.samenbeter.programme;

import java.time.LocalDate;

/**
 * A week of a run: of the eight weeks, or of one rhythm cycle.
 *
 * @param number 1 to 8, or 1 to 4 for the weeks A to D of a cycle
 */
public record RunWeek(int number, LocalDate monday) {}
