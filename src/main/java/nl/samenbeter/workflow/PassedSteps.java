package nl.samenbeter.workflow;

import java.util.Optional;
import nl.samenbeter.shared.PersonId;

/** Kept by a room whose plan a process carries out: which steps stand in it, and that one of them is passed by hand. */
public interface PassedSteps {

    /** The element of that model that stands in the plan: the step itself, what it prepares, or whose moment it waits for. */
    Optional<String> planned(String definition, String step);

    /**
     * Before the engine goes on behind the element, in its transaction.
     *
     * @param businessKey of the outermost process
     * @param instance of the process that has the element
     */
    void passed(String businessKey, String instance, String element, PersonId by);
}
