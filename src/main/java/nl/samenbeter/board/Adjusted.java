package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a running goal was before it was adjusted.
 *
 * @param day on which that happened
 */
public record Adjusted(BigDecimal target, LocalDate ends, String why, LocalDate day) {}
