package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The number of a goal in a week.
 *
 * @param week its Monday
 */
public record GoalReading(LocalDate week, BigDecimal value) {}
