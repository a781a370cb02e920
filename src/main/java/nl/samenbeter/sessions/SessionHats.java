package nl.samenbeter.sessions;

import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who leads a session, who minds the time and who writes down what is decided; each may be nobody. */
public record SessionHats(
        @Nullable PersonId leader,
        @Nullable PersonId timeKeeper,
        @Nullable PersonId scribe) {}
