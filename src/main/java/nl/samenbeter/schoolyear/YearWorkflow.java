package nl.samenbeter.schoolyear;

import nl.samenbeter.shared.PersonId;

/** What the room asks of the engine; made by its process side. */
public interface YearWorkflow {

    /** Starts the year's process in the release of its plan. */
    void planned(YearPlanId plan, String release, PersonId by);

    /** The plan's moments have moved: timers that wait take their new ones. */
    void moved(YearPlanId plan);
}
