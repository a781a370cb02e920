package nl.samenbeter.preparations;

import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A teacher of the school: known by an account, or by name only.
 *
 * @param person absent for one without an account
 * @param name as it was typed; absent for one with an account
 */
public record Teacher(@Nullable PersonId person, @Nullable String name) {

    public static final int LONGEST_NAME = 60;
}
