package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task in its process and in those around it.
 *
 * @param levels the outermost first, the task's own last; empty when they are not kept any more
 */
public record TaskSurroundings(TaskDetails task, @Nullable TaskPlace place, List<Level> levels) {

    /**
     * @param element of the process around it that called this one; absent for the outermost
     * @param name as in the model, in Dutch
     * @param drawing BPMN
     * @param here the element that holds the task
     * @param steps by the moment that the plan says, else from left to right
     */
    public record Level(
            String process, @Nullable String element, String name, String drawing, String here, List<Step> steps) {

        /** The elements that lie behind. */
        public Set<String> done() {
            return steps.stream()
                    .filter(step -> step.state() == State.DONE)
                    .map(Step::element)
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    /**
     * @param name as in the model, in Dutch
     * @param open how much is open in it
     * @param late of these, past their due moment
     * @param moment when, by the plan
     * @param waitsUntil the day a moment waits for, local to the school; absent when nobody knows it
     */
    public record Step(
            String element,
            String name,
            State state,
            int open,
            int late,
            TaskPlace.@Nullable Moment moment,
            @Nullable LocalDate waitsUntil) {

        Step notNeeded() {
            return new Step(element, name, State.NOT_NEEDED, open, late, moment, waitsUntil);
        }
    }

    public enum State {
        DONE,
        NOW,
        WAITS,
        NEXT,
        OFF,

        /** Not reached, and what follows it was. */
        NOT_NEEDED
    }
}
