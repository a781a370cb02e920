package nl.samenbeter.programme;

import java.time.Instant;

/** What a change of people asks of the engine, in words of the domain. */
public interface PeopleWorkflow {

    /** Waits for the day of the change, and for the one on which it is forgotten. */
    void entered(PeopleChangeId change);

    /** Ends, and is forgotten, on other days than it was entered with. */
    void endsAt(PeopleChangeId change, Instant thereAgain, Instant forgotten);

    /** Does not happen after all. */
    void withdrawn(PeopleChangeId change);
}
