package nl.samenbeter.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenbeter.tasks.TaskSurroundings.Level;

/**
 * Where a team is in its process, or in one that it called.
 *
 * @param runs numbers of the parts that have begun: 1 for the eight weeks, 2 and up for the cycles
 * @param run the one shown
 * @param levels the outermost first; the last one is shown
 * @param path the elements that lead from above to what is shown
 * @param opens elements of what is shown that can be looked into
 * @param begun false: what was asked for has not begun, what lies around it is shown
 */
public record TeamProcess(
        List<Integer> runs,
        int run,
        List<Level> levels,
        List<String> path,
        Set<String> opens,
        boolean begun,
        LocalDate today) {

    public Level shown() {
        return levels.getLast();
    }
}
