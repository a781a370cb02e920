package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that gets another moment, comes or goes.
 *
 * @param item absent for what belongs to a week or to the programme as a whole
 * @param element id in the model, or of an extra item
 * @param name as in the model; {@code plan.<element>.name} may say it in another language
 * @param detail of a clock: what happens when it fires, see {@link Clock}
 * @param before absent for what comes
 * @param after absent for what goes
 * @param count of how many: tasks, appointments, diaries
 */
public record TimelineLine(
        Kind kind,
        @Nullable PlanItemId item,
        @Nullable String element,
        @Nullable String name,
        @Nullable PlanKind itemKind,
        int week,
        @Nullable Clock detail,
        @Nullable When before,
        @Nullable When after,
        int count) {

    public enum Kind {
        /** An item of the plan. */
        ITEM,
        /** Open tasks, with the moment at which they are due. */
        TASK,
        /** Tasks that somebody put off, with the day on which they are seen again. */
        PUT_OFF,
        /** A timer of the engine. */
        CLOCK,
        /** What people agreed with one another for an item. */
        APPOINTMENT,
        /** What people agreed and does not go ahead, or does after all. */
        CALLED_OFF,
        /** Open tasks that end without being done. */
        STOPPED,
        /** The item in the diaries of those who take part. */
        DIARY
    }

    /** What a timer of the engine does. */
    public enum Clock {
        OPENS,
        LAPSES,
        CLOSES,
        REMINDS,
        WEEK_BEGINS,
        PROGRAMME_STARTS,
        ASKS_TO_GO_ON,
        OTHER
    }

    /**
     * Local to the school.
     *
     * @param last of a window of days, else the same as {@code first}
     * @param far waits until somebody says when the programme goes on
     */
    public record When(
            LocalDate first, LocalDate last, @Nullable LocalTime time, boolean far) {

        static When at(LocalDateTime moment) {
            return new When(moment.toLocalDate(), moment.toLocalDate(), moment.toLocalTime(), false);
        }

        static When on(LocalDate day) {
            return new When(day, day, null, false);
        }

        static When farAway() {
            return new When(LocalDate.MAX, LocalDate.MAX, null, true);
        }
    }

    /** How many items get other dates, come or go. */
    static int items(List<TimelineLine> lines) {
        return (int) lines.stream().filter(line -> line.kind() == Kind.ITEM).count();
    }

    /** How many moments these are; one in many diaries is one. */
    static int moments(List<TimelineLine> lines) {
        return lines.stream()
                .mapToInt(line -> line.kind() == Kind.DIARY ? 1 : line.count())
                .sum();
    }
}
