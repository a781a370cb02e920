package nl.samenbeter.sessions;

import java.util.stream.Stream;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who leads a session, who minds the time and who writes down what is decided; each may be nobody. */
public record SessionHats(
        @Nullable PersonId leader,
        @Nullable PersonId timeKeeper,
        @Nullable PersonId scribe) {

    /** Which of the three. */
    enum Hat {
        LEADER,
        TIME_KEEPER,
        SCRIBE
    }

    SessionHats with(Hat hat, @Nullable PersonId person) {
        return switch (hat) {
            case LEADER -> new SessionHats(person, timeKeeper, scribe);
            case TIME_KEEPER -> new SessionHats(leader, person, scribe);
            case SCRIBE -> new SessionHats(leader, timeKeeper, person);
        };
    }

    Stream<PersonId> people() {
        return Stream.of(leader, timeKeeper, scribe).flatMap(Stream::ofNullable);
    }
}
