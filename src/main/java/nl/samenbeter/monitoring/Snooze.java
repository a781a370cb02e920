package nl.samenbeter.monitoring;

import java.time.LocalDate;

/**
 * An alert is kept quiet.
 *
 * @param endsOn the day on which it is shown again
 * @param byName who wanted so
 */
public record Snooze(LocalDate endsOn, SnoozeReason reason, String byName) {}
