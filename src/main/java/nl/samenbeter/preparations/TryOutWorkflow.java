package nl.samenbeter.preparations;

import java.time.Instant;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What a try-out asks of the engine, in words of the domain. */
public interface TryOutWorkflow {

    /** From its day on, the question owner is asked what becomes of it. */
    void agreed(TryOutId tryOut, PersonId by);

    void moved(TryOutId tryOut, Instant asksAt, PersonId by);

    /** Nobody is asked about it any more. */
    void calledOff(TryOutId tryOut, PersonId by);

    /** Gives an open question about it to somebody else, if it is this person's. */
    void handOver(TryOutId tryOut, PersonId from, @Nullable PersonId to);
}
