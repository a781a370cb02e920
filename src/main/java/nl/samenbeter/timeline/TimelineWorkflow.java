package nl.samenbeter.timeline;

import java.util.Collection;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/** What the timeline asks of the engine, in words of the domain. */
public interface TimelineWorkflow {

    /**
     * Every waiting timer and every open task of the programme's processes, and of all that they called, with the moment that
     * the plan {@code after} gives it; writes nothing.
     *
     * @param before the plan as it is written
     */
    List<EngineMoment> moments(PlanState before, PlanState after, SchoolCalendar calendar);

    /**
     * Sets these moments in one go.
     *
     * @param by absent when the calendar did it
     */
    void set(Collection<EngineMoment> moments, @Nullable PersonId by);

    /** What of these items is open ends, as when they lapse. */
    void end(PlanState plan, Collection<PlanItemId> items);

    /** A process waits for the moment of an item that stands in no model. */
    void added(PlanState plan, PlanState.Item item);

    /** A process waits for a week that is held once more. */
    void repeated(PlanState plan, int run, int week);

    /** The process of an added item ends. */
    void removed(PlanState plan, PlanState.Item item);

    /** The process of a week that was to be held once more ends. */
    void notRepeated(PlanState plan, int run, int week);
}
