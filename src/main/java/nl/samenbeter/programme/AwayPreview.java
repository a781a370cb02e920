package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an absence would do, before it is entered.
 *
 * @param atOnce the tasks are handed over now; else on the first day, with what is open then
 * @param standIn name of who gets {@code tasks}
 * @param toTeam tasks that are open to the team
 * @param uncovered what nobody is there for then
 */
public record AwayPreview(
        boolean atOnce,
        int tasks,
        @Nullable String standIn,
        int toTeam,
        List<Turn> turns,
        List<Moved> appointments,
        List<UncoveredRow> uncovered) {

    /** @param week counted through all runs */
    public record Turn(int week, String leader) {}

    /** An appointment that has no moment any more. */
    public record Moved(PlanKind kind, LocalDate day, List<String> with) {}

    public boolean isNothing() {
        return tasks == 0 && toTeam == 0 && turns.isEmpty() && appointments.isEmpty() && uncovered.isEmpty();
    }
}
