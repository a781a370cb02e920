package nl.samenbeter.events;

import nl.samenbeter.shared.PersonId;

/**
 * What a team is going to try at home.
 *
 * @param keeper who keeps it in view
 */
public record WriteCard(String text, PersonId keeper) {

    public static final int MOST_CHARACTERS = 500;
}
