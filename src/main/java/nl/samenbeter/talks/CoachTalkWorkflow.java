package nl.samenbeter.talks;

import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What the talks ask of the engine, in words of the domain. A task that has ended is left alone. */
public interface CoachTalkWorkflow {

    /** Gives the task to another coach, if it is this person's; to whoever coaches the team when nobody is named. */
    void handOver(String task, PersonId from, @Nullable PersonId to);
}
