package nl.samenbeter.tasks;

import nl.samenbeter.shared.PersonId;

/**
 * A colleague who can take tasks over.
 *
 * @param tasks how many of those asked about
 */
public record TaskReceiver(PersonId person, String name, int tasks) {}
