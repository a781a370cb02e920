package nl.samenbeter.tasks;

import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;

/**
 * What there is to choose from in the reader's list, whatever is left out of sight now.
 *
 * @param total how many tasks are open
 * @param whose the teams and schools they belong to, with their names
 */
public record TaskOffer(int total, Map<UUID, String> whose, SortedSet<String> kinds) {}
