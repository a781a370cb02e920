package nl.samenbeter.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a programme.
 *
 * @param code has the text {@code programme.event.<code>}, or {@code programme.people.<code>} when it is about people
 * @param by absent when the calendar or the process did it
 * @param people only for a change of people
 */
record ProgrammeEvent(
        Instant at,
        String code,
        @Nullable PersonId by,
        @Nullable LocalDate oldDay,
        @Nullable LocalDate newDay,
        @Nullable People people) {

    /**
     * @param about absent when it is forgotten
     * @param other who got the tasks
     * @param tasksMoved went to {@code other}
     * @param tasksReturned are their groups' again
     */
    record People(
            @Nullable PersonId about,
            @Nullable PersonId other,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            int tasksMoved,
            int tasksReturned,
            PeopleEffects effects,
            List<Turn> turns,
            @Nullable PeopleChangeId change) {

        boolean isNothing() {
            return tasksMoved == 0 && tasksReturned == 0 && effects.equals(PeopleEffects.NONE) && turns.isEmpty();
        }

        /** Something in the plan is not where it was; all that others of the team learn. */
        boolean movedThePlan() {
            return effects.moved() > 0 || !turns.isEmpty();
        }
    }

    /** @param week counted through all runs */
    record Turn(int week, PersonId leader) {}
}
