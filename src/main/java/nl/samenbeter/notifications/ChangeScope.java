package nl.samenbeter.notifications;

import java.util.UUID;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.Id;
import org.jspecify.annotations.Nullable;

/**
 * Whose screens may show something else now: of those who have a role in a team, a school or a board, or of one person.
 *
 * @param id absent for those who have a role for the whole installation
 */
public record ChangeScope(@Nullable UUID id) {

    /** Those who have a role for the whole installation. */
    public static final ChangeScope EVERYTHING = new ChangeScope(null);

    public static ChangeScope of(Id id) {
        return new ChangeScope(id.value());
    }

    public static ChangeScope of(Scope scope) {
        return new ChangeScope(scope.id());
    }
}
