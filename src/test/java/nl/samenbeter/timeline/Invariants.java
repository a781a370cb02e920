package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.PlannedItem;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.WeekPlanner;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import nl.samenbeter.timeline.TimelineChange.RepeatWeek;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;

/** What holds after every change of a timeline, whatever it was. */
final class Invariants {

    private final PlanState before;
    private final PlanState after;
    private final SchoolCalendar calendar;
    private final LocalDateTime now;
    private final TimelineChange change;

    Invariants(PlanState before, PlanState after, SchoolCalendar calendar, LocalDateTime now, TimelineChange change) {
        this.before = before;
        this.after = after;
        this.calendar = calendar;
        this.now = now;
        this.change = change;
    }

    void hold() {
        nothingToComeLiesOnADayOff();
        weeksAreHeldInOrderInProgrammeWeeks();
        everyWeekKeepsItsItems();
        whatComesAfterSomethingBeginsAfterIt();
        momentsOfAnItemAreInOrder();
        whatIsOverStays();
        localTimesAreAsPlanned();
        whatFollowsTheModelLiesWhereTheModelPutsIt();
        nothingMovesIntoThePast();
        minutesOfTheNormStay();
    }

    /** (a), but for an event with other schools for which people were asked: that moves where it is planned. */
    private void nothingToComeLiesOnADayOff() {
        goingOn().filter(item -> !isOpenEvent(item)).forEach(item -> {
            Moments moments = item.moments();
            assertThat(calendar.isSchoolDay(moments.firstDay()))
                    .as("first day is a school day of %s", item)
                    .isTrue();
            assertThat(calendar.isSchoolDay(moments.lastDay()))
                    .as("last day is a school day of %s", item)
                    .isTrue();
            assertThat(calendar.isSchoolDay(moments.dueAt().toLocalDate()))
                    .as("due on a school day %s", item)
                    .isTrue();
            assertThat(moments.sessions())
                    .as("sessions on school days of %s", item)
                    .allMatch(session -> calendar.isSchoolDay(session.day()));
            assertThat(moments.sessions())
                    .as("no two sessions on a day of %s", item)
                    .extracting(Session::day)
                    .isSortedAccordingTo(Comparator.naturalOrder())
                    .doesNotHaveDuplicates();
        });
    }

    /** (b) */
    private void weeksAreHeldInOrderInProgrammeWeeks() {
        List<LocalDate> mondays = after.runs().stream()
                .flatMap(run -> run.weeks().stream())
                .map(RunWeek::monday)
                .toList();
        for (int index = 1; index < mondays.size(); index++) {
            assertThat(mondays.get(index)).as("weeks %s", mondays).isAfter(mondays.get(index - 1));
        }
        assertThat(mondays).allMatch(monday -> monday.getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(mondays)
                .filteredOn(monday -> monday.isAfter(now.toLocalDate()))
                .allMatch(calendar::isProgrammeWeek);
        assertThat(after.run(1).weeks().stream().map(RunWeek::drawn).distinct().sorted())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, GivenPlan.WEEKS).boxed().toList());
        for (Run run : after.runs()) {
            assertThat(run.weeks()).as("weeks of run %s", run.number()).isNotEmpty();
            assertThat(run.weeks().stream()
                            .filter(week -> week.monday().isAfter(now.toLocalDate()) && !isBeforeAPause(week))
                            .map(week -> year(week.monday()))
                            .flatMap(Optional::stream)
                            .distinct())
                    .as("school years of what is left of run %s in %s", run.number(), run.weeks())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    /** A pause may last over the summer. */
    private boolean isBeforeAPause(RunWeek week) {
        LocalDate resumesOn = after.programme().resumesOn();
        return resumesOn != null && week.monday().isBefore(resumesOn);
    }

    private void everyWeekKeepsItsItems() {
        Set<PlanItemId> ids = after.items().stream().map(Item::id).collect(Collectors.toSet());
        Set<String> elements = after.items().stream()
                .map(item -> item.run() + "/" + item.week() + "/" + item.element())
                .collect(Collectors.toSet());
        Set<String> positions = after.items().stream()
                .map(item -> item.run() + "/" + item.position())
                .collect(Collectors.toSet());
        assertThat(List.of(ids.size(), elements.size(), positions.size()))
                .as("ids, elements and positions are unique")
                .containsOnly(after.items().size());
        assertThat(ids.containsAll(before.byId().keySet()))
                .as("no item is lost")
                .isTrue();
        assertThat(after.items()).as("order of the items").isSortedAccordingTo(Replanning.IN_ORDER);
        after.items().stream()
                .filter(item -> "cycleCut".equals(item.moments().reason()))
                .forEach(item -> elements.remove(item.run() + "/" + item.week() + "/" + item.element()));
        for (Run run : after.runs()) {
            for (RunWeek week : run.weeks()) {
                assertThat(run.elements())
                        .as("items of week %s of run %s", week, run.number())
                        .filteredOn(element -> element.week() == week.drawn())
                        .allMatch(element ->
                                elements.contains(run.number() + "/" + week.number() + "/" + element.element()));
            }
        }
    }

    /** (c) */
    private void whatComesAfterSomethingBeginsAfterIt() {
        for (Item second : after.items()) {
            if (second.status() != PlanItemStatus.PLANNED || second.moments().byHand()) {
                continue;
            }
            for (String element : element(second).map(PlanElement::after).orElse(List.of())) {
                goingOn()
                        .filter(first ->
                                first.run() == second.run() && first.element().equals(element))
                        .filter(first -> !first.moments().byHand())
                        .filter(first -> !monday(first).isAfter(monday(second)))
                        .filter(first -> !isToldByTheCalendar(first))
                        .forEach(first -> assertThat(begin(second))
                                .as("%s comes after %s", second, first)
                                .isAfterOrEqualTo(end(first)));
            }
        }
    }

    /** Open work whose last day is off all of a sudden ends later; what comes after it has to be moved by somebody first. */
    private boolean isToldByTheCalendar(Item first) {
        return change instanceof FollowCalendar
                && first.status() == PlanItemStatus.OPEN
                && new PlanClashes(before, after, calendar, change, now)
                        .all().stream()
                                .anyMatch(clash -> clash.kind() == Clash.Kind.GATE
                                        && clash.item().equals(first.id()));
    }

    /** (d) */
    private void momentsOfAnItemAreInOrder() {
        goingOn().forEach(item -> {
            Moments moments = item.moments();
            assertThat(moments.lastDay()).as("last day of %s", item).isAfterOrEqualTo(moments.firstDay());
            assertThat(moments.movedFrom().equals(moments.firstDay()) || item.isMeeting() || item.isSessionBlock())
                    .as("only a meeting gives way %s", item)
                    .isTrue();
            if (item.isMeeting()) {
                assertThat(moments.opensAt())
                        .as("opens before it begins %s", item)
                        .isBeforeOrEqualTo(begin(item));
                assertThat(moments.dueAt()).as("due after its end %s", item).isAfterOrEqualTo(end(item));
                assertThat(moments.sessions())
                        .as("its session is the meeting %s", item)
                        .allMatch(session -> session.day().equals(moments.firstDay())
                                && session.begins().equals(moments.begins()));
            } else {
                assertThat(moments.opensAt().toLocalDate())
                        .as("opens by its first day %s", item)
                        .isBeforeOrEqualTo(moments.firstDay());
                assertThat(moments.dueAt().toLocalDate())
                        .as("due not before its last day %s", item)
                        .isAfterOrEqualTo(moments.lastDay());
            }
            assertThat(moments.lapsesAt()).as("lapses after it is due %s", item).isAfterOrEqualTo(moments.dueAt());
            year(moments.lastDay())
                    .filter(year -> !isOpenEvent(item))
                    .ifPresent(year -> assertThat(moments.lapsesAt().toLocalDate())
                            .as("does not stay open over the summer %s", item)
                            .isBeforeOrEqualTo(year.lastDay()));
            if (item.isSessionBlock()) {
                assertThat(moments.sessions())
                        .as("sessions within the days of %s", item)
                        .allMatch(session -> !session.day().isBefore(moments.firstDay())
                                && !session.day().isAfter(moments.lastDay()));
            }
        });
    }

    /** (d) */
    private void whatIsOverStays() {
        Map<?, Item> afterwards = after.byId();
        for (Item item : before.items()) {
            Item next = afterwards.get(item.id());
            boolean mayComeBack = "cycleCut".equals(item.moments().reason());
            boolean waits = item.status() == PlanItemStatus.SKIPPED
                    && item.moments().opensAt().isAfter(asOf());
            if (item.status().isOver() && !waits && !mayComeBack) {
                assertThat(next).as("over").isEqualTo(item);
            }
            if (item.status() == PlanItemStatus.OPEN) {
                assertThat(next.moments().opensAt())
                        .as("opened %s", item)
                        .isEqualTo(item.moments().opensAt());
            }
            assertThat(next.moments().sessions())
                    .as("answered sessions of %s", item)
                    .containsAll(item.moments().sessions().stream()
                            .filter(session -> session.held() != null)
                            .toList());
            assertThat(next.firstPlannedOn()).isEqualTo(item.firstPlannedOn());
            assertThat(next.moments().status() == item.status()
                            || next.status() == PlanItemStatus.SKIPPED
                            || mayComeBack)
                    .as("status of %s becomes %s", item, next.status())
                    .isTrue();
        }
    }

    /** Until when things have been: in a pause, until it began. */
    private LocalDateTime asOf() {
        LocalDate paused = before.programme().pausedFrom();
        return before.programme().status() == ProgrammeStatus.PAUSED
                        && paused != null
                        && paused.atStartOfDay().isBefore(now)
                ? paused.atStartOfDay()
                : now;
    }

    /** (e) */
    private void localTimesAreAsPlanned() {
        LocalDate today = now.toLocalDate();
        goingOn().filter(item -> !item.moments().byHand()).forEach(item -> {
            Moments moments = item.moments();
            PlanElement drawn = element(item)
                    .map(after.programme().rhythm()::applied)
                    .orElseThrow(() -> new AssertionError("stands in no model: " + item));
            if (item.status() == PlanItemStatus.PLANNED && moments.firstDay().isAfter(today)) {
                assertThat(moments.begins()).as("time of %s", item).isEqualTo(drawn.time());
            }
            assertThat(moments.sessions())
                    .as("times of the sessions of %s", item)
                    .filteredOn(session -> session.day().isAfter(today) && session.held() == null)
                    .allMatch(session -> session.begins()
                            .equals(
                                    drawn.time() == null
                                            ? after.programme().rhythm().time()
                                            : drawn.time()));
        });
    }

    /** In a week that has not begun, what nobody moved by hand. */
    private void whatFollowsTheModelLiesWhereTheModelPutsIt() {
        var planner = new WeekPlanner(calendar, after.programme().rhythm());
        for (Run run : after.runs()) {
            for (RunWeek week : run.weeks()) {
                if (!week.monday().isAfter(now.toLocalDate())) {
                    continue;
                }
                List<Item> items = goingOn()
                        .filter(item -> item.run() == run.number() && item.week() == week.number())
                        .filter(item -> item.status() == PlanItemStatus.PLANNED
                                && !item.moments().byHand())
                        .toList();
                List<PlanElement> elements = run.elements().stream()
                        .filter(element -> element.week() == week.drawn() || element.week() == PlanElement.OF_THE_RUN)
                        .map(element -> element.inWeek(week.number()))
                        .toList();
                Map<String, PlannedItem> planned = planner.plan(elements, List.of(week)).stream()
                        .collect(Collectors.toMap(one -> one.element().element(), one -> one));
                for (Item item : items) {
                    Item anew = ItemMoves.planned(item, planned.get(item.element()));
                    if (hasOtherNeighbours(item) || hasOtherNeighbours(anew)) {
                        continue;
                    }
                    assertThat(after.programme().pausedFrom() == null ? item : lapsing(item, anew))
                            .as("as the model plans it")
                            .isEqualTo(anew);
                }
            }
        }
    }

    /** Another rhythm moves what is at the board; what would then give way to it, or could come back, stays. */
    private boolean hasOtherNeighbours(Item item) {
        return !after.programme().rhythm().equals(GivenPlan.USUAL)
                && !item.moments().movedFrom().equals(item.moments().firstDay());
    }

    /** What would lapse in a pause lapses later. */
    private static Item lapsing(Item item, Item other) {
        Moments was = item.moments();
        return item.with(
                was.withTimes(was.opensAt(), was.dueAt(), other.moments().lapsesAt()));
    }

    /** (f) */
    private void nothingMovesIntoThePast() {
        Map<?, Item> was = before.byId();
        LocalDateTime past = change instanceof ChangeSessions ? asOf() : now;
        goingOn().forEach(item -> {
            Item old = was.get(item.id());
            Moments moments = item.moments();
            boolean aMeeting = item.isMeeting() && (old == null || old.isMeeting());
            LocalDateTime from = aMeeting ? past : past.toLocalDate().atStartOfDay();
            if (old == null || !begin(old).equals(begin(item))) {
                assertThat(begin(item)).as("begins of %s, was %s", item, old).isAfterOrEqualTo(from);
            }
            if (old == null || !old.moments().dueAt().equals(moments.dueAt())) {
                assertThat(moments.dueAt()).as("due of %s, was %s", item, old).isAfterOrEqualTo(past);
            }
            if (old == null || !old.moments().lapsesAt().equals(moments.lapsesAt())) {
                assertThat(moments.lapsesAt())
                        .as("lapse of %s, was %s", item, old)
                        .isAfterOrEqualTo(past);
            }
            assertThat(moments.sessions())
                    .as("new sessions of %s, was %s", item, old)
                    .filteredOn(session -> old == null
                            || old.moments().sessions().stream()
                                    .noneMatch(one -> one.day().equals(session.day())
                                            && one.begins().equals(session.begins())))
                    .allMatch(session -> session.day().atTime(session.begins()).isAfter(past));
        });
    }

    private void minutesOfTheNormStay() {
        if (change instanceof SkipItem
                || change instanceof SkipWeek
                || change instanceof AddItem
                || change instanceof RepeatWeek
                || change instanceof ChangeSessions) {
            return;
        }
        for (Run run : before.runs()) {
            Set<Integer> numbers = numbers(run);
            if (numbers.equals(numbers(after.run(run.number())))) {
                assertThat(minutes(after, run.number()))
                        .as("minutes of the norm in run %s", run.number())
                        .isEqualTo(minutes(before, run.number()));
            } else {
                assertThat(run.isCycle())
                        .as("only a cycle is cut, not run %s", run.number())
                        .isTrue();
            }
        }
    }

    private static Set<Integer> numbers(Run run) {
        return run.weeks().stream().map(RunWeek::number).collect(Collectors.toCollection(HashSet::new));
    }

    private static int minutes(PlanState plan, int run) {
        return plan.items().stream()
                .filter(item -> item.run() == run && item.insideNorm())
                .filter(item -> item.status() != PlanItemStatus.SKIPPED && item.status() != PlanItemStatus.CANCELLED)
                .mapToInt(item -> item.moments().minutes())
                .sum();
    }

    private Stream<Item> goingOn() {
        return after.items().stream()
                .filter(item -> item.status() == PlanItemStatus.PLANNED || item.status() == PlanItemStatus.OPEN);
    }

    private static boolean isOpenEvent(Item item) {
        return item.status() == PlanItemStatus.OPEN && item.kind() == PlanKind.NETWORK_EVENT;
    }

    private Optional<PlanElement> element(Item item) {
        return after.run(item.run()).drawn(item);
    }

    private LocalDate monday(Item item) {
        return after.run(item.run())
                .week(item.week())
                .map(RunWeek::monday)
                .orElse(item.moments().firstDay());
    }

    private static LocalDateTime begin(Item item) {
        Moments moments = item.moments();
        return moments.begins() == null || !item.isMeeting()
                ? moments.firstDay().atTime(TimelineHours.DAY_OPENS)
                : moments.firstDay().atTime(moments.begins());
    }

    private static LocalDateTime end(Item item) {
        return !item.isMeeting()
                ? item.moments().dueAt()
                : begin(item)
                        .plusMinutes(item.moments().sessions().stream()
                                .mapToInt(Session::minutes)
                                .findFirst()
                                .orElse(item.meetingMinutes()));
    }

    private Optional<SchoolYear> year(LocalDate day) {
        return calendar.schoolDays(day).stream().findFirst().flatMap(calendar::schoolYear);
    }
}
