package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be different about a timeline (design 6). Days and times are the school's. A week is named by any
 * of its days, so that the same change can be asked of several programmes; an item belongs to one programme.
 */
public sealed interface TimelineChange {

    /** What kind of change it is, as it is kept. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** @throws IllegalArgumentException when no change is of that {@link #kind} */
    static Class<? extends TimelineChange> type(String kind) {
        for (Class<?> type : TimelineChange.class.getPermittedSubclasses()) {
            if (type.getSimpleName().equals(kind)) {
                return type.asSubclass(TimelineChange.class);
            }
        }
        throw new IllegalArgumentException("no change of the timeline is called " + kind);
    }

    /** The item of the plan that it is about; absent when it is about weeks, the programme or something new. */
    default @Nullable PlanItemId item() {
        return null;
    }

    /** Whether it can be asked of several programmes at once: an item belongs to one. */
    default boolean isForMany() {
        return item() == null;
    }

    /** Without control characters, which a database does not take. */
    private static @Nullable String plain(@Nullable String typed) {
        return typed == null ? null : typed.replaceAll("\\p{Cc}+", " ").strip();
    }

    /** Another first Monday, for a programme that has not begun. */
    record StartOn(LocalDate monday) implements TimelineChange {}

    /**
     * The week of that day and what follows moves.
     *
     * @param weeks programme weeks, later or (negative) earlier
     */
    record ShiftWeeks(LocalDate from, int weeks, Slack slack) implements TimelineChange {}

    /**
     * Everything from the week of that day on moves by days; the weeks themselves stay.
     *
     * @param days school days, later or (negative) earlier, fewer than a week
     */
    record ShiftDays(LocalDate from, int days) implements TimelineChange {}

    /**
     * One item gets another moment or place.
     *
     * @param day the day of a meeting, the first day of a window
     * @param begins absent for a window
     * @param place absent: as it was
     */
    record MoveItem(
            PlanItemId item,
            LocalDate day,
            @Nullable LocalTime begins,
            @Nullable String place) implements TimelineChange {

        public MoveItem {
            place = plain(place);
        }
    }

    /** One item does not go ahead. */
    record SkipItem(PlanItemId item) implements TimelineChange {}

    /** Nothing that is left of the week of that day goes ahead; the other weeks stay. */
    record SkipWeek(LocalDate of) implements TimelineChange {}

    /** The week of that day is held once more, in the programme week that comes next; what follows makes room. */
    record RepeatWeek(LocalDate of, Slack slack) implements TimelineChange {}

    /** @param reasonCode one of {@link #REASONS} */
    record Pause(LocalDate from, String reasonCode) implements TimelineChange {

        /** Codes with the text {@code programme.pauseReason.<code>}. */
        public static final List<String> REASONS =
                List.of("busyTime", "coachAway", "teamTooSmall", "schoolChanges", "other");
    }

    /** @param monday of the week in which the programme goes on with the week in which it paused */
    record Resume(LocalDate monday) implements TimelineChange {}

    /**
     * A meeting that stands in no model.
     *
     * @param name what people read, 1 to 100 characters
     * @param minutes 5 to 480
     * @param forAll the whole team is there, else only the coach
     * @param insideNorm counts in the weekly hours
     */
    record AddItem(
            String name,
            LocalDate day,
            LocalTime begins,
            int minutes,
            boolean forAll,
            boolean insideNorm,
            @Nullable String place)
            implements TimelineChange {

        /** In minutes. */
        public static final int SHORTEST = 5;

        /** In minutes. */
        public static final int LONGEST = 480;

        public AddItem {
            name = Objects.requireNonNull(plain(name));
            place = plain(place);
        }
    }

    /** Another rhythm, time or place of the board sessions that are still to come. */
    record ChangeSessions(SessionRhythm rhythm, @Nullable String place) implements TimelineChange {

        public ChangeSessions {
            place = plain(place);
        }
    }

    /** Days off came or went: what is planned follows the school's calendar. */
    record FollowCalendar() implements TimelineChange {}
}
