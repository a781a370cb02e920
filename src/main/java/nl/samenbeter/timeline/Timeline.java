package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.StartRules;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.HeldWeeks.Held;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.RepeatWeek;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.ShiftDays;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;
import nl.samenbeter.timeline.TimelineChange.StartOn;

/**
 * The arithmetic of the timeline: a plan and a change give another plan, or a refusal that says what would work. Pure: no
 * database, no clock, no engine; the same plan, change and moment always give the same.
 */
final class Timeline {

    /** Longer than this many school days is moved by weeks. */
    static final int MOST_DAYS = 4;

    static final int MOST_WEEKS = 30;

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDateTime now;
    private final int members;
    private final HeldWeeks weeks;
    private final WeekLayout layout;
    private final Replanning replanning;

    /**
     * @param now local time of the school
     * @param members how many take part, for a start
     */
    Timeline(PlanState plan, SchoolCalendar calendar, LocalDateTime now, int members) {
        this.plan = plan;
        this.calendar = calendar;
        this.now = now;
        this.members = members;
        this.weeks = HeldWeeks.of(plan);
        this.layout = new WeekLayout(calendar, now.toLocalDate());
        this.replanning = new Replanning(plan, calendar, now);
    }

    /**
     * @throws DomainException with a code of this room or of {@code programme}, when the change means nothing or cannot be;
     *     clashes are no refusal, see {@link PlanClashes}
     */
    PlanState after(TimelineChange change) {
        mustAllow(change);
        PlanState after = switch (change) {
            case StartOn start -> startOn(start.monday());
            case ShiftWeeks shift -> shift(shift);
            case ShiftDays shift -> shift(shift);
            case MoveItem move -> new SingleItems(plan, calendar, now).move(move);
            case SkipItem skip -> skip(skip.item());
            case SkipWeek skip -> skipWeek(skip.of());
            case RepeatWeek repeat -> repeat(repeat);
            case Pause pause -> pause(pause);
            case Resume resume -> new Resumption(plan, calendar, now).on(resume.monday());
            case AddItem add -> new SingleItems(plan, calendar, now).add(add);
            case ChangeSessions sessions -> new SessionMoves(plan, calendar, Resumption.asOf(plan, now)).to(sessions);
            case FollowCalendar follow -> follow();
        };
        if (after.equals(plan) && !(change instanceof FollowCalendar)) {
            throw new DomainException("timeline.nothingMoves");
        }
        return after;
    }

    private void mustAllow(TimelineChange change) {
        ProgrammeStatus status = plan.programme().status();
        if (!status.isGoingOn()) {
            throw new DomainException("programme.notGoingOn");
        }
        boolean start = change instanceof StartOn;
        if (start && status != ProgrammeStatus.PREPARING) {
            throw new DomainException("timeline.begunAlready");
        }
        boolean whilePaused = change instanceof Resume
                || change instanceof SkipItem
                || change instanceof SkipWeek
                || change instanceof ChangeSessions
                || change instanceof FollowCalendar;
        if (status == ProgrammeStatus.PAUSED && !whilePaused) {
            throw new DomainException(change instanceof Pause ? "programme.notRunning" : "timeline.paused");
        }
    }

    private PlanState startOn(LocalDate monday) {
        int count = plan.programme().weeks();
        new StartRules(calendar, count).check(monday, members, false, now);
        List<LocalDate> mondays = calendar.programmeWeeks(monday, count);
        HeldWeeks moved = weeks.changing(all -> {
            for (int index = 0; index < count; index++) {
                all.set(index, all.get(index).on(mondays.get(index)));
            }
            return all;
        });
        PlanState after = replanning.in(moved);
        return after.with(after.programme().startingOn(monday));
    }

    private PlanState shift(ShiftWeeks shift) {
        int index = weekToChange(shift.from());
        if (shift.weeks() == 0) {
            throw new DomainException("timeline.nothingMoves");
        }
        if (Math.abs(shift.weeks()) > MOST_WEEKS) {
            throw new DomainException("timeline.tooFar", MOST_WEEKS);
        }
        PlanState after = replanning.in(layout.shifted(weeks, index, shift.weeks(), shift.slack()));
        boolean first = index == 0 && plan.programme().status() == ProgrammeStatus.PREPARING;
        return first
                ? after.with(
                        after.programme().startingOn(HeldWeeks.of(after).get(0).monday()))
                : after;
    }

    private PlanState shift(ShiftDays shift) {
        int index = weekToChange(shift.from());
        if (shift.days() == 0) {
            throw new DomainException("timeline.nothingMoves");
        }
        if (Math.abs(shift.days()) > MOST_DAYS) {
            throw new DomainException("timeline.tooManyDays", MOST_DAYS);
        }
        return new DayShift(plan, calendar, now)
                .by(shift.days(), weeks.weeks().subList(index, weeks.weeks().size()));
    }

    private PlanState skip(PlanItemId id) {
        Item item = SingleItems.find(plan, id);
        if (item.status().isOver()) {
            throw new DomainException("timeline.itemIsOver");
        }
        if (item.status() == PlanItemStatus.OPEN && Replanning.isHeldOnce(item.kind())) {
            throw new DomainException(
                    "timeline.closesByItself", item.moments().lapsesAt().toLocalDate());
        }
        return skipping(one -> one.id().equals(id));
    }

    private PlanState skipWeek(LocalDate day) {
        Held week = weeks.get(weekToChange(day));
        return skipping(item -> item.run() == week.run()
                && item.week() == week.week().number()
                && !(item.status() == PlanItemStatus.OPEN && Replanning.isHeldOnce(item.kind())));
    }

    private PlanState skipping(Predicate<Item> which) {
        return plan.with(
                plan.runs(),
                plan.items().stream()
                        .map(item -> which.test(item) && !item.status().isOver()
                                ? item.with(item.moments().ending(PlanItemStatus.SKIPPED, SkipReason.BY_COACH))
                                : item)
                        .toList());
    }

    private PlanState repeat(RepeatWeek repeat) {
        int index = weeks.at(repeat.of()).orElseThrow(() -> new DomainException("timeline.noSuchWeek", repeat.of()));
        Held week = weeks.get(index);
        int current = weeks.begunOn(now.toLocalDate()).map(Held::run).orElse(week.run());
        if (plan.programme().status() != ProgrammeStatus.RUNNING || week.run() != current) {
            throw new DomainException("timeline.repeatOtherRun");
        }
        return replanning.in(layout.repeated(weeks, index, repeat.slack()));
    }

    private PlanState pause(Pause pause) {
        if (!Pause.REASONS.contains(pause.reasonCode())) {
            throw new DomainException("programme.pauseReasonMissing");
        }
        if (plan.programme().status() != ProgrammeStatus.RUNNING) {
            throw new DomainException("programme.notRunning");
        }
        if (pause.from().isBefore(now.toLocalDate())) {
            throw new DomainException("programme.pauseIsPast");
        }
        LocalDate last = weeks.last().friday();
        if (pause.from().isAfter(last)) {
            throw new DomainException("programme.pauseTooLate", last);
        }
        return plan.with(plan.programme().paused(pause.from(), pause.reasonCode()));
    }

    private PlanState follow() {
        PlanState after = new Following(plan, calendar, now).after();
        boolean preparing = plan.programme().status() == ProgrammeStatus.PREPARING;
        return preparing
                ? after.with(
                        after.programme().startingOn(HeldWeeks.of(after).get(0).monday()))
                : after;
    }

    /** @throws DomainException {@code timeline.noSuchWeek}, {@code timeline.weekIsOver} with the first week that is not */
    private int weekToChange(LocalDate day) {
        int index = weeks.at(day).orElseThrow(() -> new DomainException("timeline.noSuchWeek", day));
        if (weeks.get(index).friday().isBefore(now.toLocalDate())) {
            throw weeks.weeks().stream()
                    .filter(held -> !held.friday().isBefore(now.toLocalDate()))
                    .findFirst()
                    .map(held -> new DomainException("timeline.weekIsOver", held.monday()))
                    .orElseGet(() -> new DomainException("timeline.allWeeksOver"));
        }
        return index;
    }
}
