package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the task list.
 *
 * @param name what the model calls it, in Dutch
 * @param team absent for a task of the school itself
 * @param whose the name of the team, or of the school when it has no team
 * @param due local time of the school, absent when the task has no due moment
 * @param mine assigned to the reader; otherwise it is the team's and still nobody's
 * @param putOff the day on which a task that the reader has put off comes back; absent when it is there
 * @param shared a task that may be given back to its group
 * @param variant absent when the element has no variants, see {@link TaskSubject}
 */
public record TaskRow(
        TaskId id,
        String element,
        String name,
        String formKey,
        String kind,
        SchoolId school,
        @Nullable TeamId team,
        String whose,
        @Nullable ProgrammeId programme,
        @Nullable Integer week,
        int minutes,
        @Nullable LocalDateTime due,
        TaskGroup group,
        boolean mine,
        boolean shared,
        @Nullable String variant,
        @Nullable LocalDate putOff) {

    public TaskTitle title() {
        return new TaskTitle(element, variant, name);
    }
}
