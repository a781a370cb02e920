package nl.samenbeter.tasks;

/**
 * How a task came to the reader.
 *
 * @param from the name of the colleague who had it
 * @param note what that colleague wrote with it; empty when nothing
 */
public record HandedOver(String from, String note) {}
