package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a programme's history.
 *
 * @param code has the text {@code programme.event.<code>}, or {@code programme.people.<code>} when it is about people
 * @param by name of who did it; absent when the process did
 * @param people only for a change of people, and only for the coach
 */
public record ProgrammeHistoryRow(
        LocalDateTime at,
        String code,
        @Nullable String by,
        @Nullable LocalDate oldDay,
        @Nullable LocalDate newDay,
        @Nullable People people) {

    /**
     * What a change of people did.
     *
     * @param other name of who got {@code tasksMoved}
     * @param tasksReturned are the team's again
     */
    public record People(
            String name,
            @Nullable String other,
            int tasksMoved,
            int tasksReturned,
            PeopleEffects effects,
            List<Turn> turns) {}

    /** @param week counted through all runs */
    public record Turn(int week, String leader) {}
}
