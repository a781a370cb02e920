package nl.samenbeter.programme;

import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * How the engine names a plan item (rulings 4).
 *
 * @param weekNumber number in its run; absent for an element of the run as a whole, which is in it once
 */
public record PlanRef(
        ProgrammeId programme, int runNumber, @Nullable Integer weekNumber, String element) {}
