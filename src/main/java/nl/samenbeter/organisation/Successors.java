package nl.samenbeter.organisation;

import java.util.Map;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over the open work of somebody who leaves a team.
 *
 * @param rest gets what no kind says; absent: as without a choice
 * @param kinds per kind of task
 */
public record Successors(@Nullable PersonId rest, Map<String, PersonId> kinds) {

    /** No choice: the only coach, or else everybody who may. */
    public static final Successors NONE = new Successors(null, Map.of());

    public Successors {
        kinds = Map.copyOf(kinds);
    }

    public @Nullable PersonId of(String kind) {
        return kinds.getOrDefault(kind, rest);
    }
}
