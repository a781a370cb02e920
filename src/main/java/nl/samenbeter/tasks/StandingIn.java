package nl.samenbeter.tasks;

import java.time.LocalDate;

/**
 * A task that the reader has in place of a colleague.
 *
 * @param owner the name of that colleague
 * @param until the last day; what is not begun then goes back
 */
public record StandingIn(String owner, LocalDate until) {}
