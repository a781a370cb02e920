package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** Where in its week a meeting that somebody moves or adds would suit more people. Pure. */
final class OtherMoments {

    private final PlanState before;
    private final PlanState after;
    private final SchoolCalendar calendar;
    private final LocalDateTime now;

    /** @param now local time of the school */
    OtherMoments(PlanState before, PlanState after, SchoolCalendar calendar, LocalDateTime now) {
        this.before = before;
        this.after = after;
        this.calendar = calendar;
        this.now = now;
    }

    /**
     * @param hindered how many of those who take part cannot, at a moment
     * @return what to ask instead, with as few of them as can be and then as near as can be; absent when nothing is better
     */
    @Nullable
    TimelineChange better(TimelineChange asked, Item item, ToIntFunction<LocalDateTime> hindered) {
        LocalDateTime wanted = item.moments()
                .firstDay()
                .atTime(Objects.requireNonNull(item.moments().begins()));
        int hinderedThen = hindered.applyAsInt(wanted);
        return moments(item)
                .filter(moment -> hindered.applyAsInt(moment) < hinderedThen)
                .sorted(Comparator.comparingInt(hindered)
                        .thenComparing(
                                moment -> Duration.between(wanted, moment).abs()))
                .map(moment -> new PlanClashes(before, after, calendar, asked, now)
                        .elsewhere(item, moment.toLocalDate(), moment.toLocalTime()))
                .filter(Objects::nonNull)
                .filter(this::fits)
                .findFirst()
                .orElse(null);
    }

    private Stream<LocalDateTime> moments(Item item) {
        LocalDate monday = WeekSteps.monday(item.moments().firstDay());
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(DayOfWeek.FRIDAY.getValue())
                .filter(calendar::isSchoolDay)
                .flatMap(day -> TimelineHours.quarters(day, item.meetingMinutes(), now));
    }

    private boolean fits(TimelineChange change) {
        try {
            PlanState plan = new Timeline(before, calendar, now, Integer.MAX_VALUE).after(change);
            return new PlanClashes(before, plan, calendar, change, now).all().isEmpty();
        } catch (DomainException refused) {
            return false;
        }
    }
}
