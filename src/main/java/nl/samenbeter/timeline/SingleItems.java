package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanOwner;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.HeldWeeks.Held;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import org.jspecify.annotations.Nullable;

/** Moving one item and adding one. Pure. */
final class SingleItems {

    private static final String EXTRA = "extra_";
    private static final int LONGEST_TEXT = 100;

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final WeekSteps steps;
    private final ItemMoves moves;
    private final LocalDateTime now;

    SingleItems(PlanState plan, SchoolCalendar calendar, LocalDateTime now) {
        this.plan = plan;
        this.calendar = calendar;
        this.steps = new WeekSteps(calendar);
        this.moves = new ItemMoves(calendar, now);
        this.now = now;
    }

    static Item find(PlanState plan, PlanItemId id) {
        return plan.item(id).orElseThrow(() -> new DomainException("timeline.noSuchItem"));
    }

    PlanState move(MoveItem move) {
        Item item = find(plan, move.item());
        if (item.status().isOver()
                || item.moments().sessions().size() == 1
                        && item.moments().sessions().getFirst().held() != null) {
            throw new DomainException("timeline.itemIsOver");
        }
        if (item.isSessionBlock()) {
            throw new DomainException("timeline.sessionsMoveByRhythm");
        }
        if (item.kind() == PlanKind.NETWORK_EVENT) {
            throw new DomainException("timeline.eventMovesElsewhere");
        }
        mustBeShort(move.place());
        LocalTime begins = item.moments().begins() == null ? null : move.begins();
        if (item.moments().begins() != null && begins == null) {
            throw new DomainException("timeline.timeMissing");
        }
        mustLieAhead(move.day(), begins);
        LocalDate monday = plan.run(item.run())
                .week(item.week())
                .map(week -> week.monday())
                .orElse(move.day());
        if (item.status() == PlanItemStatus.PLANNED
                && move.day().isBefore(monday)
                && now.isBefore(monday.atTime(TimelineHours.GATE))) {
            throw new DomainException("timeline.beforeItsWeek", monday);
        }
        Moments next = moved(item, move, begins);
        return plan.with(
                plan.runs(),
                plan.items().stream()
                        .map(one -> one.id().equals(item.id()) ? item.with(next) : one)
                        .toList());
    }

    private Moments moved(Item item, MoveItem move, @Nullable LocalTime begins) {
        Moments was = item.moments();
        int distance = steps.schoolDaysBetween(was.firstDay(), move.day());
        LocalDate last = was.firstDay().equals(was.lastDay())
                ? move.day()
                : calendar.addSchoolDays(move.day(), steps.schoolDaysBetween(was.firstDay(), was.lastDay()));
        LocalDateTime end = begins == null ? null : move.day().atTime(begins).plusMinutes(item.meetingMinutes());
        LocalDateTime due = ItemMoves.isDueAtItsEnd(item) && end != null
                ? end
                : was.dueAt().toLocalDate().equals(was.lastDay())
                        ? last.atTime(was.dueAt().toLocalTime())
                        : calendar.addSchoolDays(was.dueAt().toLocalDate(), distance)
                                .atTime(was.dueAt().toLocalTime());
        due = end != null && due.isBefore(end) ? end : due;
        LocalDateTime lapses = was.lapsesAt().equals(was.dueAt()) ? due : lapses(was, move.day(), due);
        return was.withPlace(move.place() == null ? was.place() : move.place())
                .withBegins(begins)
                .withDays(move.day(), last, move.day())
                .withTimes(
                        was.status() == PlanItemStatus.OPEN ? was.opensAt() : opens(was, move.day(), begins),
                        due,
                        lapses)
                .withByHand(true)
                .withSessions(was.sessions().stream()
                        .map(session -> new PlanState.Session(
                                move.day(),
                                begins == null ? session.begins() : begins,
                                session.minutes(),
                                session.held()))
                        .toList());
    }

    /** As many programme weeks after it as it was. */
    private LocalDateTime lapses(Moments was, LocalDate day, LocalDateTime due) {
        LocalDate lapses = steps.moved(
                was.lapsesAt().toLocalDate(),
                WeekSteps.monday(was.firstDay()),
                calendar.programmeWeeks(day, 1).getFirst());
        return moves.lapses(lapses.atTime(was.lapsesAt().toLocalTime()), due);
    }

    /** As many school days before its day as it was, and no later than it begins. */
    private LocalDateTime opens(Moments was, LocalDate day, @Nullable LocalTime begins) {
        LocalDate opens = was.opensAt().toLocalDate();
        int lead = steps.schoolDaysBetween(opens, was.firstDay());
        if (lead > 0) {
            return calendar.addSchoolDays(day, -lead).atTime(was.opensAt().toLocalTime());
        }
        boolean whenItBegins = was.opensAt().toLocalTime().equals(was.begins());
        return begins != null && (whenItBegins || begins.isBefore(was.opensAt().toLocalTime()))
                ? day.atTime(begins)
                : day.atTime(was.opensAt().toLocalTime());
    }

    PlanState add(AddItem add) {
        check(add);
        Held week = week(add.day());
        List<Item> items = new ArrayList<>(plan.items());
        items.add(added(add, week));
        items.sort(Replanning.IN_ORDER);
        return plan.with(plan.runs(), items);
    }

    private void check(AddItem add) {
        if (add.name().isEmpty()) {
            throw new DomainException("timeline.nameMissing");
        }
        mustBeShort(add.name());
        mustBeShort(add.place());
        if (add.minutes() < AddItem.SHORTEST || add.minutes() > AddItem.LONGEST) {
            throw new DomainException("timeline.minutes", AddItem.SHORTEST, AddItem.LONGEST);
        }
        mustLieAhead(add.day(), add.begins());
    }

    private Held week(LocalDate day) {
        HeldWeeks weeks = HeldWeeks.of(plan);
        return weeks.begunOn(day)
                .filter(held -> !day.isAfter(weeks.last().friday()))
                .orElseThrow(() -> new DomainException(
                        "timeline.outsideTheWeeks",
                        weeks.get(0).monday(),
                        weeks.last().friday()));
    }

    private Item added(AddItem add, Held week) {
        long extras = plan.items().stream()
                .filter(item -> item.element().startsWith(EXTRA))
                .count();
        String element = EXTRA + (extras + 1);
        int position = plan.items().stream()
                .filter(item -> item.run() == week.run())
                .mapToInt(Item::position)
                .max()
                .orElse(0);
        return new Item(
                Replanning.id(plan.programme().id().text() + "/" + element),
                0,
                week.run(),
                week.week().number(),
                element,
                "extra",
                add.name(),
                PlanKind.MEETING,
                add.forAll() ? PlanAudience.ALL : PlanAudience.COACH,
                PlanOwner.COACH,
                0,
                add.insideNorm(),
                position + 1,
                0,
                add.day(),
                moments(add));
    }

    private Moments moments(AddItem add) {
        LocalDateTime end = add.day().atTime(add.begins()).plusMinutes(add.minutes());
        LocalDate friday = calendar.programmeWeeks(WeekSteps.monday(add.day()).plusWeeks(1), 1)
                .getFirst()
                .with(DayOfWeek.FRIDAY);
        return new Moments(
                add.minutes(),
                add.place(),
                add.begins(),
                add.day(),
                add.day(),
                add.day(),
                add.day().atTime(TimelineHours.DAY_OPENS),
                end,
                moves.lapses(friday.atTime(TimelineHours.DAY_CLOSES), end),
                PlanItemStatus.PLANNED,
                null,
                true,
                List.of());
    }

    private void mustLieAhead(LocalDate day, @Nullable LocalTime begins) {
        boolean past = begins == null
                ? day.isBefore(now.toLocalDate())
                : !day.atTime(begins).isAfter(now);
        if (past) {
            throw new DomainException("timeline.intoThePast");
        }
    }

    private static void mustBeShort(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new DomainException("shared.textTooLong", LONGEST_TEXT, text.length());
        }
    }
}
