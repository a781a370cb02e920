package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * Something about a change that does not go together.
 *
 * @param item whose new moment it is about
 * @param day of the new moment
 * @param begins absent for a window
 * @param what of the clash: the name of a holiday, of another item; absent when another team has them, for that says only
 *     "dan al bezet" (rulings 50)
 * @param people it is about; empty when it is about nobody in particular
 * @param wayOut what would solve it, to be asked instead; absent when there is no single answer
 */
public record Clash(
        Kind kind,
        PlanItemId item,
        String element,
        String name,
        LocalDate day,
        @Nullable LocalTime begins,
        @Nullable String what,
        List<PersonId> people,
        @Nullable TimelineChange wayOut) {

    public enum Kind {
        /** No school: a holiday or a public holiday. */
        HOLIDAY(true),
        STUDY_DAY(true),
        WEEKEND(true),
        PAST_SCHOOL_YEAR(true),
        /** Something comes before what it hangs on. */
        GATE(true),
        /** Two meetings of the team at once. */
        OVERLAP(false),
        /** Somebody has something else then. */
        BUSY(false),
        /** Somebody does not work on that day. */
        NOT_WORKING(false);

        private final boolean blocking;

        Kind(boolean blocking) {
            this.blocking = blocking;
        }
    }

    Clash with(@Nullable TimelineChange otherWayOut) {
        return new Clash(kind, item, element, name, day, begins, what, people, otherWayOut);
    }

    Clash alsoOf(List<PersonId> more) {
        List<PersonId> all =
                Stream.concat(people.stream(), more.stream()).distinct().toList();
        return new Clash(kind, item, element, name, day, begins, what, all, wayOut);
    }

    /** Whether it has to be solved first; another one may stay. */
    public boolean isBlocking() {
        return kind.blocking;
    }
}
