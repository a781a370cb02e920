package nl.samenbeter.programme;

import java.util.List;

/** The plan as it stands in the deployed models: the model is the plan (design 5). */
public interface ProgrammeModels {

    /** The newest release; its plan goes with every programme that starts now. */
    Release latest();

    /** The release of a running programme. */
    Release release(String id);

    /**
     * All models of one deployment.
     *
     * @param weeks how many weeks the programme counts in "week 1 van 8"
     * @param elements of the eight weeks
     * @param cycle of a rhythm cycle, all its variants
     */
    record Release(String id, int weeks, List<PlanElement> elements, List<PlanElement> cycle) {}
}
