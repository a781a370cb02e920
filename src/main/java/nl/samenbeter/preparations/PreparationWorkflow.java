package nl.samenbeter.preparations;

import java.time.Instant;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What the preparations ask of the engine, in words of the domain. A task that has ended is left alone. */
public interface PreparationWorkflow {

    /** The task passes to the new owner, unless somebody else than the old one has taken it meanwhile. */
    void ownerChanged(String task, @Nullable PersonId from, PersonId to);

    /** Gives the task to somebody else, if it is this person's; to the groups it came with when nobody is named. */
    void handOver(String task, PersonId from, @Nullable PersonId to);

    void dueAt(String task, Instant due);
}
