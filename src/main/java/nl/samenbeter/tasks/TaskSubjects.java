package nl.samenbeter.tasks;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SPI: each room that owns a process says what its tasks are about. */
public interface TaskSubjects {

    /** The process ids this room answers for; no two rooms name the same. */
    Set<String> processes();

    TaskSubject subjectOf(Facts facts);

    /** True for the one room that answers for what no room names: a week that a programme office has drawn. */
    default boolean answersForTheRest() {
        return false;
    }

    /**
     * What the engine knows of a task when it appears.
     *
     * @param planElement the element that carries the plan item, the task's own element unless the model says otherwise
     * @param part which of several alike, where a task is opened more than once: the variable {@code part}
     */
    record Facts(
            String process,
            String businessKey,
            String element,
            String planElement,
            @Nullable Integer runNumber,
            @Nullable Integer weekNumber,
            @Nullable String part) {}
}
