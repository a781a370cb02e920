package nl.samenbeter.programme;

import nl.samenbeter.shared.ProgrammeId;

/** How the engine names a plan item (rulings 4). */
public record PlanRef(ProgrammeId programme, int runNumber, int weekNumber, String element) {}
