package nl.samenbeter.administration;

import java.util.List;

/**
 * The steps that wait longest.
 *
 * @param more whether there are more than these
 */
public record StuckList(List<StuckRow> rows, boolean more) {}
