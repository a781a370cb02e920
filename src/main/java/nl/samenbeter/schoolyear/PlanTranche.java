package nl.samenbeter.schoolyear;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;

/**
 * Start the programme of several teams on one Monday.
 *
 * @param number of the tranche, 1 for a start phase too
 */
public record PlanTranche(SchoolId school, String schoolYear, int number, List<TeamId> teams, LocalDate monday) {}
