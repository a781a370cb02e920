package nl.samenbeter.programme;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.PausedTimers;
import org.springframework.stereotype.Component;

/** When timers of a programme fire and its tasks are due: from the plan that is supposed in this thread, else the written one. */
@Component
class PlanMoments {

    private static final int DAYS_BEFORE_START = 3;

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final PlanInHand inHand;
    private final Clock programmeClock;

    PlanMoments(Programmes programmes, PlanItems items, ProgrammePlans plans, PlanInHand inHand, Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.plans = plans;
        this.inHand = inHand;
        this.programmeClock = programmeClock;
    }

    Instant opensAt(PlanRef ref) {
        return timer(item(ref), PlanItem::opens);
    }

    Instant dueAt(PlanRef ref) {
        PlanItem item = item(ref);
        return item.kind() == PlanKind.ACTION_TIME ? timer(item, PlanItem::due) : item.due();
    }

    Instant lapsesAt(PlanRef ref) {
        return timer(item(ref), PlanItem::lapses);
    }

    private Instant timer(PlanItem item, Function<PlanItem, Instant> moment) {
        return timer(item, moment.apply(item));
    }

    Instant timer(PlanItem item, Instant moment) {
        return facts(item.programme()).timer(moment);
    }

    Instant startsAt(ProgrammeId id) {
        PlanState.Facts programme = facts(id);
        return programme.gate(programme.startsOn());
    }

    /** A week that was to be held again and is not any more begins at once: the gate after it lets nothing open. */
    Instant weekBeginsAt(ProgrammeId id, int run, int week) {
        PlanState.Facts programme = facts(id);
        boolean withdrawn = RunWeek.isAgain(week) && weeks(id, run).stream().noneMatch(one -> one.number() == week);
        return withdrawn ? programmeClock.instant() : programme.timer(programme.gate(monday(id, run, week)));
    }

    Instant weekOverAt(ProgrammeId id, int run, int week) {
        PlanState.Facts programme = facts(id);
        return programme.timer(weekOver(programme, run, week));
    }

    /** Leadership is reminded in the school week before the start of what it still has to decide. */
    Instant startRemindsAt(ProgrammeId id) {
        return remindsAt(facts(id), startsAt(id), DAYS_BEFORE_START);
    }

    /** The question is open for a day or two, so the last school morning it is. */
    Instant continuationRemindsAt(ProgrammeId id) {
        return remindsAt(facts(id), continuationDueAt(id), 1);
    }

    /** On the last school morning when the right one has gone by; far away when that has too: never at once. */
    private Instant remindsAt(PlanState.Facts programme, Instant decided, int schoolDays) {
        LocalDate day = LocalDate.ofInstant(decided, programme.zone());
        return calendar(programme)
                .remindingMornings(day, schoolDays)
                .map(morning -> morning.atZone(programme.zone()).toInstant())
                .map(programme::timer)
                .filter(moment -> moment.isAfter(programmeClock.instant()))
                .findFirst()
                .orElse(PausedTimers.FAR_AWAY);
    }

    Instant continuationDueAt(ProgrammeId id) {
        PlanState.Facts programme = facts(id);
        return weekOver(programme, ProgrammeRun.EIGHT_WEEKS, programme.weeks());
    }

    Instant continuationOpensAt(ProgrammeId id) {
        PlanState.Facts programme = facts(id);
        return programme.timer(items(id).stream()
                .filter(item -> item.run() == ProgrammeRun.EIGHT_WEEKS && item.week() == programme.weeks())
                .filter(item -> item.kind() == PlanKind.EVALUATION)
                .map(PlanItem::due)
                .findFirst()
                .orElseGet(() -> monday(id, ProgrammeRun.EIGHT_WEEKS, programme.weeks())
                        .with(DayOfWeek.WEDNESDAY)
                        .atTime(WeekPlanner.DAY_CLOSES)
                        .atZone(programme.zone())
                        .toInstant()));
    }

    /** The next school day, but not after the item lapses. */
    Instant nextLookAt(PlanRef ref) {
        PlanItem item = item(ref);
        PlanState.Facts programme = facts(ref.programme());
        LocalDate today = LocalDate.now(programmeClock.withZone(item.zone()));
        Instant morning = calendar(programme)
                .addSchoolDays(today, 1)
                .atTime(WeekPlanner.DAY_OPENS)
                .atZone(item.zone())
                .toInstant();
        return programme.timer(morning.isAfter(item.lapses()) ? item.lapses() : morning);
    }

    /**
     * The gate of the run's next week, which may come later than the next programme week after a pause; a week that is held
     * again is not the next one. After the last week: the programme week after all of them.
     */
    private Instant weekOver(PlanState.Facts programme, int run, int week) {
        List<RunWeek> weeks = weeks(programme.id(), run);
        LocalDate monday = monday(programme.id(), run, week);
        return programme.gate(weeks.stream()
                .filter(later -> !later.isAgain() && later.monday().isAfter(monday))
                .map(RunWeek::monday)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> calendar(programme)
                        .programmeWeeks(weeks.getLast().monday().plusWeeks(1), 1)
                        .getFirst()));
    }

    private LocalDate monday(ProgrammeId id, int run, int week) {
        return weeks(id, run).stream()
                .filter(one -> one.number() == week)
                .map(RunWeek::monday)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no week " + week + " in run " + run + " of " + id));
    }

    private List<RunWeek> weeks(ProgrammeId id, int run) {
        return inHand.of(id)
                .map(plan -> plan.run(run).weeks())
                .orElseGet(() -> plans.run(id, run).weeks());
    }

    private PlanState.Facts facts(ProgrammeId id) {
        return inHand.of(id)
                .map(PlanInHand.Plan::programme)
                .orElseGet(() -> programmes
                        .findById(id)
                        .orElseThrow(() -> new IllegalStateException("no programme " + id))
                        .facts(false));
    }

    private SchoolCalendar calendar(PlanState.Facts programme) {
        return inHand.of(programme.id())
                .map(PlanInHand.Plan::calendar)
                .orElseGet(() -> plans.calendar(programme.school()));
    }

    private List<PlanItem> items(ProgrammeId id) {
        return inHand.of(id)
                .map(PlanInHand.Plan::items)
                .orElseGet(() -> items.findByProgrammeIdOrderByRunNumberAscPositionAsc(id));
    }

    /** Where a day goes that people agreed for an item: moves along in a plan that is supposed, stays in the written one. */
    LocalDate day(PlanItemId id, LocalDate agreed) {
        return inHand.day(id, agreed);
    }

    PlanItem item(PlanItemId id) {
        return inHand.item(id)
                .or(() -> items.findById(id))
                .orElseThrow(() -> new IllegalStateException("no plan item " + id));
    }

    PlanItem item(PlanRef ref) {
        return find(ref).orElseThrow(() -> new IllegalStateException("no plan item " + ref));
    }

    Optional<PlanItem> find(PlanRef ref) {
        Integer week = ref.weekNumber();
        var supposed = inHand.of(ref.programme()).map(plan -> plan.items(ref.runNumber(), ref.element()));
        if (supposed.isPresent()) {
            return supposed.get().stream()
                    .filter(item -> week == null || item.week() == week)
                    .findFirst();
        }
        return week == null
                ? items
                        .findByProgrammeIdAndRunNumberAndElementId(ref.programme(), ref.runNumber(), ref.element())
                        .stream()
                        .findFirst()
                : items.findByProgrammeIdAndRunNumberAndWeekNumberAndElementId(
                        ref.programme(), ref.runNumber(), week, ref.element());
    }
}
