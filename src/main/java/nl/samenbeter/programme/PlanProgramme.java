package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.TeamId;

/** Start a programme for a team on a Monday. */
public record PlanProgramme(TeamId team, LocalDate monday) {}
