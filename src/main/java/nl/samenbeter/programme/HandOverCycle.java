package nl.samenbeter.programme;

import java.util.List;
import nl.samenbeter.shared.PersonId;

/** @param leaders one per week of the next cycle, in order */
public record HandOverCycle(List<PersonId> leaders) {}
