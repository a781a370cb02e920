package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanOwner;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlannedItem;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.WeekPlanner;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelineChange.SkipItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two weeks of a team in Noord in September 2026, played in every way. */
class RehearsalTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final LocalDateTime BEFORE = MONDAY.atTime(7, 0);
    private static final Punctuality NEVER = new Punctuality(0, 0, 0);
    private static final Punctuality LATE = new Punctuality(0, 100, 2);

    private static final PlanElement BLOCK = new Drawn("block", PlanKind.BOARD_SESSIONS, DayOfWeek.MONDAY, 55)
            .until(DayOfWeek.FRIDAY)
            .sessions()
            .element();
    private static final PlanElement TRAINING = new Drawn("training", PlanKind.TRAINING, DayOfWeek.WEDNESDAY, 60)
            .begins(14, 30)
            .element();
    private static final PlanElement VISITS = new Drawn("visits", PlanKind.VISIT, DayOfWeek.THURSDAY, 60)
            .until(DayOfWeek.FRIDAY)
            .after("training")
            .element();
    private static final PlanElement BAROMETER = new Drawn("barometer", PlanKind.BAROMETER, DayOfWeek.MONDAY, 10)
            .until(DayOfWeek.TUESDAY)
            .closes(DayOfWeek.TUESDAY)
            .element();
    private static final PlanElement EVALUATION = new Drawn("evaluation", PlanKind.EVALUATION, DayOfWeek.WEDNESDAY, 75)
            .begins(14, 30)
            .after("barometer")
            .element();
    private static final PlanElement ACTION_TIME = new Drawn("action", PlanKind.ACTION_TIME, DayOfWeek.MONDAY, 20)
            .until(DayOfWeek.FRIDAY)
            .element();

    private SchoolCalendar calendar = TestCalendars.noord();

    @Test
    void aPunctualTeamDoesEverythingOnItsDay() {
        var result = rehearse(plan(BLOCK, TRAINING, VISITS, ACTION_TIME), Punctuality.EXACT);

        assertThat(lines(result))
                .containsExactly(
                        "ma 31 08:00 OPENS block",
                        "ma 31 08:00 OPENS action",
                        "ma 31 08:15 SESSION_HELD block",
                        "di 1 08:15 SESSION_HELD block",
                        "wo 2 08:00 OPENS training",
                        "wo 2 08:15 SESSION_HELD block",
                        "wo 2 15:30 DONE_ON_TIME training",
                        "do 3 08:00 OPENS visits",
                        "do 3 08:15 SESSION_HELD block",
                        "vr 4 08:15 SESSION_HELD block",
                        "vr 4 16:00 DONE_ON_TIME visits",
                        "vr 4 17:00 DONE_ON_TIME block",
                        "vr 4 17:00 WINDOW_ENDS action");
        var summary = result.summary();
        assertThat(summary.sessionsHeld()).isEqualTo(5);
        assertThat(summary.sessionsPlanned()).isEqualTo(5);
        assertThat(summary.onTimePercent()).isEqualTo(100);
        assertThat(summary.closed()).as("without time for one's own action").isEqualTo(3);
        assertThat(summary.mostOpen()).isEqualTo(3);
        assertThat(summary.lastDay()).isEqualTo(LocalDate.of(2026, 9, 4));
        assertThat(result.weeks()).singleElement().satisfies(week -> {
            assertThat(week.opens()).isEqualTo(4);
            assertThat(week.onTime()).isEqualTo(3);
            assertThat(week.minutes()).isEqualTo(55 + 60 + 60 + 20);
            assertThat(week.mostOpen()).isEqualTo(3);
            assertThat(week.waits()).isZero();
        });
    }

    @Test
    void whatComesAfterSomethingLateWaitsForTheNextSchoolDay() {
        var result = rehearse(plan(TRAINING, VISITS), LATE);

        assertThat(lines(result))
                .containsExactly(
                        "wo 2 08:00 OPENS training",
                        "do 3 08:00 WAITS visits",
                        "vr 4 15:30 DONE_LATE training",
                        "ma 7 08:00 OPENS visits",
                        "wo 9 17:00 DONE_LATE visits");
        assertThat(result.summary().late()).isEqualTo(2);
        assertThat(result.summary().onTimePercent()).isZero();
        assertThat(result.weeks().getFirst().waits()).isEqualTo(1);
    }

    @Test
    void whatComesTooLateLapses() {
        var result = rehearse(plan(TRAINING), new Punctuality(0, 100, 30));

        assertThat(lines(result)).containsExactly("wo 2 08:00 OPENS training", "vr 11 17:00 LAPSES training");
        assertThat(result.summary().lapsed()).isEqualTo(1);
    }

    @Test
    void whatComesAfterSomethingThatLapsedDoesNotGoAhead() {
        PlanState plan = with(
                plan(TRAINING, VISITS, BLOCK),
                "visits",
                item -> lapsing(item, LocalDate.of(2026, 9, 18).atTime(17, 0)));

        var result = rehearse(plan, NEVER);

        assertThat(lines(result))
                .containsExactly(
                        "ma 31 08:00 OPENS block",
                        "wo 2 08:00 OPENS training",
                        "do 3 08:00 WAITS visits",
                        "vr 11 17:00 LAPSES training",
                        "vr 11 17:00 LAPSES block",
                        "ma 14 08:00 GATE_MISSED visits");
        assertThat(result.summary().gatesMissed()).isEqualTo(1);
        assertThat(result.summary().sessionsHeld()).isZero();
        assertThat(result.summary().sessionsPlanned()).isEqualTo(5);
        assertThat(result.weeks().getFirst().minutes())
                .as("nobody is asked for what does not go ahead")
                .isEqualTo(60 + 55);
    }

    @Test
    void whatStillWaitsWhenItWouldLapseDoesNotGoAhead() {
        PlanState plan = with(
                plan(TRAINING, VISITS),
                "visits",
                item -> lapsing(item, LocalDate.of(2026, 9, 4).atTime(17, 0)));

        assertThat(lines(rehearse(plan, LATE)))
                .containsExactly(
                        "wo 2 08:00 OPENS training",
                        "do 3 08:00 WAITS visits",
                        "vr 4 15:30 DONE_LATE training",
                        "vr 4 17:00 OPENS visits",
                        "vr 4 17:00 LAPSES visits");
        assertThat(lines(rehearse(plan, NEVER)))
                .containsSubsequence("do 3 08:00 WAITS visits", "vr 4 17:00 GATE_MISSED visits");
    }

    @Test
    void aBarometerOpensTheGateAlsoWhenNobodyAnswers() {
        var result = rehearse(plan(BAROMETER, EVALUATION), NEVER);

        assertThat(lines(result))
                .containsExactly(
                        "ma 31 08:00 OPENS barometer",
                        "di 1 17:00 LAPSES barometer",
                        "wo 2 08:00 OPENS evaluation",
                        "vr 11 17:00 LAPSES evaluation");
    }

    @Test
    void aBarometerIsNeverLate() {
        assertThat(lines(rehearse(plan(BAROMETER), LATE)))
                .containsExactly("ma 31 08:00 OPENS barometer", "di 1 17:00 DONE_ON_TIME barometer");
    }

    @Test
    void nothingHappensInAHolidayWeek() {
        LocalDate lastBeforeAutumn = LocalDate.of(2026, 10, 5);
        var result = rehearse(plan(lastBeforeAutumn, 2, BLOCK, TRAINING), Punctuality.EXACT);

        assertThat(result.weeks())
                .extracting(week -> week.week().monday())
                .containsExactly(lastBeforeAutumn, LocalDate.of(2026, 10, 19));
        assertThat(result.days().keySet())
                .as("autumn holiday")
                .noneMatch(
                        day -> !day.isBefore(LocalDate.of(2026, 10, 10)) && day.isBefore(LocalDate.of(2026, 10, 19)));
    }

    @Test
    void whoIsLateOverAHolidayIsLateInSchoolDays() {
        LocalDate lastBeforeAutumn = LocalDate.of(2026, 10, 5);
        var result = rehearse(plan(lastBeforeAutumn, 1, BLOCK), LATE);

        assertThat(lines(result)).last().isEqualTo("di 20 17:00 DONE_LATE block");
    }

    @Test
    void aStudyDayTakesASessionAndItsMinutes() {
        LocalDate monday = MONDAY.plusWeeks(1);
        calendar = TestCalendars.noord(OwnDays.studyDay("Studiedag", new DateRange(monday, monday)));

        var result = rehearse(plan(monday, 1, BLOCK), Punctuality.EXACT);

        assertThat(result.summary().sessionsHeld()).isEqualTo(4);
        assertThat(result.weeks().getFirst().minutes()).isEqualTo(45);
    }

    @Test
    void inAPauseEverythingWaits() {
        PlanState paused =
                changed(running(plan(MONDAY, 2, BLOCK, TRAINING)), new Pause(MONDAY.plusDays(2), "busyTime"));

        var result = rehearse(paused, Punctuality.EXACT);

        assertThat(lines(result)).containsExactly("ma 31 08:00 OPENS block");
        assertThat(result.summary().pausedItems()).isEqualTo(4);
        assertThat(result.summary().sessionsPlanned()).isZero();
        assertThat(result.weeks()).as("what waits stays in sight").hasSize(2);
    }

    @Test
    void afterAPauseItGoesOn() {
        PlanState plan = changed(
                changed(running(plan(MONDAY, 2, BLOCK, TRAINING)), new Pause(MONDAY.plusDays(2), "busyTime")),
                new Resume(LocalDate.of(2026, 9, 14)));

        var result = rehearse(plan, Punctuality.EXACT);

        assertThat(result.summary().pausedItems()).isZero();
        assertThat(result.summary().lastDay()).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(result.days().keySet())
                .noneMatch(day -> !day.isBefore(MONDAY.plusDays(2)) && day.isBefore(LocalDate.of(2026, 9, 14)));
    }

    @Test
    void whatIsSkippedOpensTheGateAndAsksNothing() {
        PlanState plan = running(plan(TRAINING, VISITS));
        PlanItemId training = plan.items().getFirst().id();

        var result = rehearse(changed(plan, new SkipItem(training)), Punctuality.EXACT);

        assertThat(lines(result)).containsExactly("do 3 08:00 OPENS visits", "vr 4 16:00 DONE_ON_TIME visits");
        assertThat(result.weeks().getFirst().minutes()).isEqualTo(60);
    }

    @Test
    void inTheMiddleOnlyWhatIsLeftIsPlayed() {
        LocalDateTime thursday = LocalDate.of(2026, 9, 3).atTime(12, 0);
        PlanState plan = with(plan(BLOCK, TRAINING, VISITS), "training", RehearsalTest::open);
        plan = with(plan, "block", RehearsalTest::open);

        var result = new Rehearsal(plan, calendar, thursday, Punctuality.EXACT, 1).result();

        assertThat(lines(result))
                .containsExactly(
                        "do 3 12:00 WAITS visits",
                        "vr 4 08:15 SESSION_HELD block",
                        "vr 4 15:30 DONE_LATE training",
                        "vr 4 17:00 DONE_ON_TIME block",
                        "ma 7 08:00 OPENS visits",
                        "di 8 17:00 DONE_LATE visits");
    }

    @Test
    void aWeekHeldAgainWaitsForItsOwn() {
        PlanElement again = VISITS.inWeek(101);
        PlanState once = plan(TRAINING, VISITS);
        List<Item> items = new ArrayList<>(once.items());
        LocalDate next = MONDAY.plusWeeks(1);
        RunWeek week = new RunWeek(101, next);
        var planner = new WeekPlanner(calendar, GivenPlan.USUAL);
        planner.plan(List.of(TRAINING.inWeek(101), again), List.of(week))
                .forEach(planned -> items.add(item(planned, items.size())));
        List<RunWeek> weeks = List.of(new RunWeek(1, MONDAY), week);
        PlanState plan = once.with(List.of(once.run(1).heldIn(weeks)), items);

        var result = rehearse(plan, Punctuality.EXACT);

        assertThat(lines(result))
                .as("neither waits for the other week's training")
                .noneMatch(line -> line.contains("WAITS"));
        assertThat(result.weeks()).hasSize(2);
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherSeedAnother() {
        PlanState plan = plan(MONDAY, 6, BLOCK, TRAINING, VISITS, ACTION_TIME, BAROMETER, EVALUATION);

        assertThat(rehearse(plan, Punctuality.BUSY)).isEqualTo(rehearse(plan, Punctuality.BUSY));
        assertThat(new Rehearsal(plan, calendar, BEFORE, Punctuality.BUSY, 2).result())
                .isNotEqualTo(rehearse(plan, Punctuality.BUSY));
    }

    @Test
    void fiveHundredItemsTakeMillisecondsAndKeepTheShares() {
        PlanElement[] many = new PlanElement[17];
        for (int index = 0; index < many.length; index++) {
            many[index] = new Drawn("item" + index, PlanKind.GOALS, DayOfWeek.MONDAY, 5)
                    .until(DayOfWeek.FRIDAY)
                    .element();
        }
        PlanState plan = plan(MONDAY, 30, many);
        assertThat(plan.items()).hasSizeGreaterThan(500);

        var result = rehearse(plan, Punctuality.BUSY);
        long best = IntStream.range(0, 10)
                .mapToLong(turn -> {
                    long began = System.nanoTime();
                    rehearse(plan, Punctuality.BUSY);
                    return System.nanoTime() - began;
                })
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));

        assertThat(result.summary().onTimePercent()).isBetween(54, 66);
        assertThat(result.summary().lapsed() * 100 / plan.items().size()).isBetween(8, 22);
    }

    @Test
    void sharesHaveToFitTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Punctuality(80, 30, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Punctuality(80, 10, -1));
    }

    private RehearsalResult rehearse(PlanState plan, Punctuality punctuality) {
        return new Rehearsal(plan, calendar, BEFORE, punctuality, 1).result();
    }

    private PlanState changed(PlanState plan, TimelineChange change) {
        return new Timeline(plan, calendar, BEFORE, 10).after(change);
    }

    /** "wo 2 08:00 OPENS training" */
    private static List<String> lines(RehearsalResult result) {
        String[] weekdays = {"ma", "di", "wo", "do", "vr", "za", "zo"};
        return result.happenings().stream()
                .map(one -> weekdays[one.at().getDayOfWeek().ordinal()] + " "
                        + one.at().getDayOfMonth() + " " + one.at().toLocalTime() + " " + one.what() + " "
                        + one.element())
                .toList();
    }

    private PlanState plan(PlanElement... elements) {
        return plan(MONDAY, 1, elements);
    }

    /** The same elements in each of a number of weeks. */
    private PlanState plan(LocalDate monday, int count, PlanElement... elements) {
        List<RunWeek> weeks = new ArrayList<>();
        calendar.programmeWeeks(monday, count).forEach(one -> weeks.add(new RunWeek(weeks.size() + 1, one)));
        List<PlanElement> drawn = weeks.stream()
                .flatMap(week -> List.of(elements).stream().map(element -> element.inWeek(week.number())))
                .toList();
        List<Item> items = new ArrayList<>();
        new WeekPlanner(calendar, GivenPlan.USUAL)
                .plan(drawn, weeks)
                .forEach(planned -> items.add(item(planned, items.size())));
        var facts = GivenPlan.preparing(calendar, monday, count, null);
        return new PlanState(facts, List.of(new PlanState.Run(1, "release", weeks, drawn)), items);
    }

    private static Item item(PlannedItem planned, int position) {
        PlanElement element = planned.element();
        return new Item(
                new PlanItemId(uuid(element.week() + "/" + element.element())),
                0,
                1,
                element.week(),
                element.element(),
                element.row(),
                element.name(),
                element.kind(),
                element.audience(),
                element.owner(),
                0,
                element.insideNorm(),
                position,
                0,
                planned.firstDay(),
                PlanState.Moments.of(planned, null));
    }

    private static PlanState with(PlanState plan, String element, java.util.function.UnaryOperator<Item> change) {
        return plan.with(
                plan.runs(),
                plan.items().stream()
                        .map(item -> item.element().equals(element) ? change.apply(item) : item)
                        .toList());
    }

    private static Item open(Item item) {
        return item.with(item.moments().ending(PlanItemStatus.OPEN, null));
    }

    private static Item lapsing(Item item, LocalDateTime lapses) {
        PlanState.Moments was = item.moments();
        return item.with(was.withTimes(was.opensAt(), was.dueAt(), lapses));
    }

    private static PlanState running(PlanState plan) {
        return plan.with(Course.standing(plan.programme(), ProgrammeStatus.RUNNING));
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** An element of a model in short. */
    private record Drawn(
            String name,
            PlanKind kind,
            DayOfWeek first,
            DayOfWeek last,
            @Nullable LocalTime time,
            int minutes,
            @Nullable DayOfWeek closing,
            List<String> after,
            List<PlanElement.Session> held) {

        Drawn(String name, PlanKind kind, DayOfWeek day, int minutes) {
            this(name, kind, day, day, null, minutes, null, List.of(), List.of());
        }

        Drawn until(DayOfWeek day) {
            return new Drawn(name, kind, first, day, time, minutes, closing, after, held);
        }

        Drawn begins(int hour, int minute) {
            return new Drawn(name, kind, first, last, LocalTime.of(hour, minute), minutes, closing, after, held);
        }

        Drawn closes(DayOfWeek day) {
            return new Drawn(name, kind, first, last, time, minutes, day, after, held);
        }

        Drawn after(String... names) {
            return new Drawn(name, kind, first, last, time, minutes, closing, List.of(names), held);
        }

        Drawn sessions() {
            List<PlanElement.Session> week = List.of(DayOfWeek.values()).subList(0, 5).stream()
                    .map(day -> new PlanElement.Session(day, day == DayOfWeek.TUESDAY ? 15 : 10))
                    .toList();
            return new Drawn(name, kind, first, last, time, minutes, closing, after, week);
        }

        PlanElement element() {
            PlanElement.Moment moment = closing == null ? null : new PlanElement.Moment(closing, LocalTime.of(17, 0));
            return new PlanElement(
                    1,
                    name,
                    "1.1",
                    name,
                    kind,
                    first,
                    last,
                    time,
                    false,
                    minutes,
                    0,
                    true,
                    PlanAudience.ALL,
                    PlanOwner.COACH,
                    null,
                    null,
                    moment,
                    moment,
                    after,
                    held,
                    null,
                    Map.of());
        }
    }
}
