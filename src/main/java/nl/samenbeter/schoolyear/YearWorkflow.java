package nl.samenbeter.schoolyear;

import java.time.Instant;
import java.util.Map;
import nl.samenbeter.shared.PersonId;

/** What the room asks of the engine; made by its process side. */
public interface YearWorkflow {

    /** Starts the year's process in the release of its plan. */
    void planned(YearPlanId plan, String release, PersonId by);

    /**
     * The plan's moments have moved: timers that wait and tasks that are open take their new ones.
     *
     * @param dueByElement of the items that moved
     */
    void moved(YearPlanId plan, Map<String, Instant> dueByElement);
}
