package nl.samenbeter.programme;

import java.util.List;
import nl.samenbeter.shared.PersonId;

/**
 * @param leaders one per week of the next cycle, in order
 * @param goals that go along, at most 1000 characters; may be empty
 */
public record HandOverCycle(List<PersonId> leaders, String goals) {}
