package nl.samenbeter.organisation;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/** SPI: what somebody still has to do in a team, and what becomes of it when a role there ends. Changes nothing. */
public interface OpenWork {

    /** @param day the first one without the role */
    Plan after(TeamId team, PersonId person, Role role, LocalDate day, Successors successors);

    /** @param ending tasks of the person alone, which nobody takes over */
    record Plan(List<Task> tasks, int ending, List<Turn> turns, List<LocalDate> appointments) {}

    /**
     * @param kind has the text {@code tasks.kind.<kind>}
     * @param to nobody when it is open to everybody who may
     */
    record Task(String kind, @Nullable PersonId to) {}

    /**
     * A week of board sessions that the person would lead.
     *
     * @param week counted through all runs
     */
    record Turn(int week, PersonId leader) {}
}
