package nl.samenbeter.events;

import java.util.Set;
import nl.samenbeter.shared.SchoolId;

/**
 * Asks for the monthly pizza sessions of a school year.
 *
 * @param firstYear the calendar year in which the school year begins
 */
public record ProposeSessions(int firstYear, Set<SchoolId> schools) {}
