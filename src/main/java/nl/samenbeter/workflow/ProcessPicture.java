package nl.samenbeter.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One process as it stands, with its drawing.
 *
 * @param process its id in the models
 * @param name as in the model, in Dutch
 * @param drawing BPMN with only what a picture needs
 * @param here the element in which what was asked for stands, or stood; empty when nothing is open
 * @param over the process has ended
 * @param steps what people do and what it waits for, from left to right
 */
public record ProcessPicture(String process, String name, String drawing, String here, boolean over, List<Step> steps) {

    /**
     * @param name as in the model, in Dutch
     * @param properties those of the element in the model
     * @param done how often it was left in the ordinary way
     * @param cancelled how often it was ended by something else
     * @param tasks that are open
     * @param inside steps open in the process that it calls
     * @param insideLate of these, past the day on which they were due
     * @param waitsUntil moment of a timer that waits; absent also when nobody knows it, in a pause
     */
    public record Step(
            String element,
            String name,
            StepKind kind,
            Map<String, String> properties,
            int done,
            int cancelled,
            boolean open,
            List<OpenTask> tasks,
            int inside,
            int insideLate,
            @Nullable Instant waitsUntil) {}

    public enum StepKind {

        /** Done by a person, or by many. */
        WORK,

        /** A process of its own. */
        CALL,

        /** A moment. */
        WAIT
    }

    public record OpenTask(String task, boolean late) {}
}
