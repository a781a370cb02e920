package nl.samenbeter.monitoring;

import java.time.LocalDate;

/**
 * That a rule holds.
 *
 * @param since the day from which it is counted
 * @param count, of what the sentence counts: late items, goals past their end of those that run, or sessions held of those planned
 */
record AlertSign(AlertKind kind, LocalDate since, int count, int of) {}
