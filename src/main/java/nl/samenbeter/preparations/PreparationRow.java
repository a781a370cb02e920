package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A preparation in the list of a reader.
 *
 * @param element of the plan, with {@code name} as in the model
 * @param week of its run
 * @param firstDay of the groups the reader sees, the first
 * @param begins of that group
 * @param group the reader's own; absent for a coach
 * @param over none of the groups that the reader sees can still meet
 */
public record PreparationRow(
        JointPreparationId id,
        String teamName,
        String element,
        String name,
        int week,
        LocalDate firstDay,
        LocalTime begins,
        int groups,
        @Nullable Integer group,
        boolean over) {}
