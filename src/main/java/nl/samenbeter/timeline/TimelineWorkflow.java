package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the timeline asks of the engine, in words of the domain. */
public interface TimelineWorkflow {

    /**
     * Every waiting timer and every open task of the programme's processes, and of all that they called, with the moment that
     * the plan {@code after} gives it; writes nothing.
     *
     * @param before the plan as it is written
     * @param days where days go on which people agreed something, by item
     */
    List<EngineMoment> moments(
            PlanState before, PlanState after, SchoolCalendar calendar, Map<PlanItemId, UnaryOperator<LocalDate>> days);

    /**
     * Who finishes a task of the programme waits until the caller's transaction is over, and the other way round. Asked
     * before anything is read, so that nobody waits for the other in a circle.
     */
    void hold(ProgrammeId programme);

    /**
     * Sets those of these moments that differ, in one go.
     *
     * @param moments all that were found: a timer among them that has fired since, or is firing, would ask the plan as it was
     * @param by absent when the calendar did it
     * @throws OptimisticLockingFailureException when something of it fired or was finished meanwhile
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
