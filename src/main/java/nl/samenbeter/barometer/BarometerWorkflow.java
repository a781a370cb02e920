package nl.samenbeter.barometer;

import nl.samenbeter.shared.PersonId;

/** What a round asks of the engine, in words of the domain. */
public interface BarometerWorkflow {

    /** A round of others asks from now; a team is asked by its week. */
    void opened(BarometerRoundId round);

    /** The team can read its results; leadership is to hear when it can. */
    void closed(BarometerRoundId round);

    /** @return whether the person got a task: not twice, and not when the round is closing */
    boolean ask(BarometerRoundId round, PersonId person);

    /** @return whether the person had an open task, which is gone now and nobody else's */
    boolean noLongerAsk(BarometerRoundId round, PersonId person);
}
