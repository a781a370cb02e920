package nl.samenbeter.workflow;

import java.util.List;
import java.util.Map;

/**
 * One model with all that stands in it at once.
 *
 * @param process its id in the models
 * @param name as in the model, in Dutch
 * @param drawing BPMN with only what a picture needs, of the newest release that runs
 * @param steps what people do and what it waits for, from left to right
 */
public record ProcessHeat(String process, String name, String drawing, List<Step> steps) {

    /**
     * @param open how often it stands there, as the engine counts it
     * @param late of these, past the day on which they were due, or with something inside that is
     * @param calls id of the model that runs inside; empty when nothing does
     */
    public record Step(
            String element,
            String name,
            ProcessPicture.StepKind kind,
            Map<String, String> properties,
            int open,
            int late,
            String calls) {}

    /**
     * A model of which something runs.
     *
     * @param name as in the model, in Dutch
     * @param running how many
     */
    public record Model(String process, String name, int running) {}
}
