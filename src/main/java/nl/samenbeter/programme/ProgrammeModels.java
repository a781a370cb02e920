package nl.samenbeter.programme;

import java.util.List;
import java.util.Map;

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
     * @param weekProcesses key of the process that each of the eight weeks calls, by the number of the week
     * @param cycleProcesses the same for the weeks of a cycle, 1 to 4 for A to D
     */
    record Release(
            String id,
            int weeks,
            List<PlanElement> elements,
            List<PlanElement> cycle,
            Map<Integer, String> weekProcesses,
            Map<Integer, String> cycleProcesses) {

        /**
         * The key of the process that holds a week, which is also the one to call when the week is held again.
         *
         * @param inCycle whether it is a week of a rhythm cycle
         * @param week as drawn: 1 to 8, or 1 to 4 for the weeks A to D of a cycle
         * @throws IllegalArgumentException when this release has no such week
         */
        public String weekProcess(boolean inCycle, int week) {
            String process = (inCycle ? cycleProcesses : weekProcesses).get(week);
            if (process == null) {
                throw new IllegalArgumentException("no week " + week + " in release " + id);
            }
            return process;
        }
    }
}
