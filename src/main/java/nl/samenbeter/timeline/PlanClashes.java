package nl.samenbeter.timeline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.calendar.DayOffKind;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import org.jspecify.annotations.Nullable;

/** What in a changed plan does not go together with the calendar or with itself. Pure. */
final class PlanClashes {

    private final PlanState before;
    private final PlanState after;
    private final SchoolCalendar calendar;
    private final TimelineChange change;
    private final LocalDateTime now;

    /** @param now local time of the school; nothing before it is offered */
    PlanClashes(PlanState before, PlanState after, SchoolCalendar calendar, TimelineChange change, LocalDateTime now) {
        this.before = before;
        this.after = after;
        this.calendar = calendar;
        this.change = change;
        this.now = now;
    }

    /** Items that stand elsewhere than before and still go ahead. */
    static List<Item> moved(PlanState before, PlanState after) {
        Map<PlanItemId, Item> was = before.byId();
        return after.items().stream()
                .filter(PlanClashes::goesAhead)
                .filter(item -> was.get(item.id()) == null
                        || isElsewhere(was.get(item.id()).moments(), item.moments()))
                .toList();
    }

    static boolean isElsewhere(Moments was, Moments is) {
        return !place(was).equals(place(is));
    }

    private static List<@Nullable Object> place(Moments moments) {
        return Stream.<@Nullable Object>of(
                        moments.firstDay(), moments.lastDay(), moments.begins(), moments.minutes(), moments.sessions())
                .toList();
    }

    static boolean goesAhead(Item item) {
        return item.status() == PlanItemStatus.PLANNED || item.status() == PlanItemStatus.OPEN;
    }

    List<Clash> all() {
        List<Item> moved = moved(before, after);
        return Stream.of(daysOff(moved), pastTheYear(moved), gates(moved), overlaps(moved))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Clash::isBlocking)
                        .reversed()
                        .thenComparing(Clash::day)
                        .thenComparing(Clash::element))
                .toList();
    }

    private List<Clash> daysOff(List<Item> moved) {
        List<Clash> clashes = new ArrayList<>();
        for (Item item : moved) {
            LocalDate day = item.moments().firstDay();
            if (item.isSessionBlock() || calendar.isSchoolDay(day) || stoodOn(day, item)) {
                continue;
            }
            var off = calendar.dayOff(day);
            Clash.Kind kind = off.isEmpty()
                    ? Clash.Kind.WEEKEND
                    : off.get().kind() == DayOffKind.STUDY_DAY ? Clash.Kind.STUDY_DAY : Clash.Kind.HOLIDAY;
            LocalDate other = new WeekSteps(calendar).onASchoolDay(day);
            LocalDate free = isAhead(other, item) ? other : calendar.addSchoolDays(day, 1);
            clashes.add(clash(kind, item, off.map(one -> one.name()).orElse(null), elsewhere(item, free, null)));
        }
        return clashes;
    }

    private boolean isAhead(LocalDate day, Item item) {
        LocalTime begins = Objects.requireNonNullElse(item.moments().begins(), TimelineHours.DAY_CLOSES);
        return calendar.isSchoolDay(day) && day.atTime(begins).isAfter(now);
    }

    /** It had that day before, and gets another time or place only: what has to be solved about it is not of this change. */
    private boolean stoodOn(LocalDate day, Item item) {
        return before.item(item.id())
                .filter(was -> was.moments().firstDay().equals(day))
                .isPresent();
    }

    private List<Clash> pastTheYear(List<Item> moved) {
        List<Clash> clashes = new ArrayList<>();
        for (Item item : moved) {
            LocalDate monday = after.run(item.run())
                    .week(item.week())
                    .map(week -> week.monday())
                    .orElse(item.moments().firstDay());
            calendar.schoolYear(monday)
                    .filter(year -> item.moments().lastDay().isAfter(year.lastDay()))
                    .ifPresent(year -> clashes.add(
                            clash(Clash.Kind.PAST_SCHOOL_YEAR, item, null, elsewhere(item, year.lastDay(), null))));
        }
        return clashes;
    }

    /** What comes after something begins when that is over, and something that others come after ends before they begin. */
    private List<Clash> gates(List<Item> moved) {
        List<Clash> clashes = new ArrayList<>();
        for (Item later : after.items()) {
            if (!goesAhead(later) || later.status() == PlanItemStatus.OPEN) {
                continue;
            }
            for (Item first : after.firsts(later)) {
                boolean concerned = moved.contains(later) || moved.contains(first);
                if (concerned && goesAhead(first) && begin(later).isBefore(end(first)) && !wasSo(first, later)) {
                    Item changed = moved.contains(later) ? later : first;
                    Item other = changed == later ? first : later;
                    clashes.add(clash(Clash.Kind.GATE, changed, other.name(), wayPast(changed, other)));
                }
            }
        }
        return clashes;
    }

    private boolean wasSo(Item first, Item later) {
        var one = before.item(first.id());
        var two = before.item(later.id());
        return one.isPresent() && two.isPresent() && begin(two.get()).isBefore(end(one.get()));
    }

    private @Nullable TimelineChange wayPast(Item changed, Item other) {
        boolean hasToComeLater = after.firsts(changed).contains(other);
        if (!hasToComeLater || changed.moments().begins() == null) {
            return null;
        }
        LocalDateTime end = end(other);
        LocalDate day = calendar.addSchoolDays(end.toLocalDate(), 0);
        boolean sameDay =
                !day.atTime(Objects.requireNonNull(changed.moments().begins())).isBefore(end);
        return elsewhere(changed, sameDay ? day : calendar.addSchoolDays(day, 1), null);
    }

    private static LocalDateTime begin(Item item) {
        LocalTime begins = item.moments().begins();
        return item.moments().firstDay().atTime(begins == null ? TimelineHours.DAY_OPENS : begins);
    }

    private static LocalDateTime end(Item item) {
        return item.isMeeting()
                ? begin(item).plusMinutes(item.meetingMinutes())
                : item.moments().dueAt();
    }

    /** A moment at which the team comes together. */
    private record Slot(Item item, LocalDateTime begins, LocalDateTime ends) {

        boolean meets(Slot other) {
            return begins.isBefore(other.ends) && other.begins.isBefore(ends);
        }
    }

    private List<Clash> overlaps(List<Item> moved) {
        List<Clash> clashes = new ArrayList<>();
        List<Slot> all = after.items().stream()
                .filter(PlanClashes::goesAhead)
                .flatMap(PlanClashes::slots)
                .toList();
        List<Slot> was = before.items().stream().flatMap(PlanClashes::slots).toList();
        for (Slot slot : all) {
            if (!moved.contains(slot.item())) {
                continue;
            }
            all.stream()
                    .filter(other -> !other.item().id().equals(slot.item().id()) && slot.meets(other))
                    .filter(other -> !moved.contains(other.item())
                            || slot.item()
                                            .id()
                                            .text()
                                            .compareTo(other.item().id().text())
                                    < 0)
                    .filter(other -> !metBefore(was, slot, other))
                    .findFirst()
                    .ifPresent(other -> clashes.add(
                            clash(Clash.Kind.OVERLAP, slot.item(), other.item().name(), atAnotherTime(slot, all))));
        }
        return clashes;
    }

    private static boolean metBefore(List<Slot> was, Slot slot, Slot other) {
        return was.stream()
                .filter(one -> one.item().id().equals(slot.item().id()))
                .anyMatch(one -> was.stream()
                        .filter(two -> two.item().id().equals(other.item().id()))
                        .anyMatch(one::meets));
    }

    private static Stream<Slot> slots(Item item) {
        boolean together = item.audience() == PlanAudience.ALL || item.audience() == PlanAudience.GROUPS;
        if (!together) {
            return Stream.empty();
        }
        if (item.isMeeting()) {
            return Stream.of(new Slot(item, begin(item), end(item)));
        }
        return item.moments().sessions().stream()
                .filter(session -> session.held() == null)
                .map(session -> new Slot(
                        item,
                        session.day().atTime(session.begins()),
                        session.day().atTime(session.begins()).plusMinutes(session.minutes())));
    }

    /** The nearest quarter of an hour of that day at which the team is free. */
    private @Nullable TimelineChange atAnotherTime(Slot slot, List<Slot> all) {
        LocalDate day = slot.begins().toLocalDate();
        long minutes = Duration.between(slot.begins(), slot.ends()).toMinutes();
        return TimelineHours.quarters(day, minutes, now)
                .map(begins -> new Slot(slot.item(), begins, begins.plusMinutes(minutes)))
                .filter(free -> all.stream()
                        .noneMatch(
                                other -> !other.item().id().equals(slot.item().id()) && other.meets(free)))
                .min(Comparator.comparingLong(free ->
                        Math.abs(Duration.between(slot.begins(), free.begins()).toMinutes())))
                .map(free -> elsewhere(slot.item(), day, free.begins().toLocalTime()))
                .orElse(null);
    }

    /** What to ask instead: the change itself with another moment, or a move of that item beside it. */
    @Nullable
    TimelineChange elsewhere(Item item, LocalDate day, @Nullable LocalTime begins) {
        LocalTime time = begins == null ? item.moments().begins() : begins;
        if (change instanceof AddItem add && time != null) {
            return new AddItem(add.name(), day, time, add.minutes(), add.forAll(), add.insideNorm(), add.place());
        }
        if (change instanceof MoveItem move && move.item().equals(item.id())) {
            return new MoveItem(item.id(), day, time, move.place());
        }
        return null;
    }

    private static Clash clash(Clash.Kind kind, Item item, @Nullable String what, @Nullable TimelineChange wayOut) {
        return new Clash(
                kind,
                item.id(),
                item.element(),
                item.name(),
                item.moments().firstDay(),
                item.moments().begins(),
                what,
                List.of(),
                wayOut);
    }
}
