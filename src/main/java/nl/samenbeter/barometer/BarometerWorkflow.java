package nl.samenbeter.barometer;

import nl.samenbeter.shared.PersonId;

/** What a round asks of the engine, in words of the domain. */
public interface BarometerWorkflow {

    /** @return whether the person got a task: not twice, and not when the round is closing */
    boolean ask(BarometerRoundId round, PersonId person);

    /** @return whether the person had an open task, which is gone now and nobody else's */
    boolean noLongerAsk(BarometerRoundId round, PersonId person);
}
