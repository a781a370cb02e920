package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.LocalDate;

/** @param why for everybody who counted on what it was, at most {@link ProposeGoal#LONGEST_LINE} characters */
public record AdjustGoal(BigDecimal target, LocalDate ends, String why) {}
