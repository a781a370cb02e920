package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.SessionRhythm;
import nl.samenbeter.programme.SessionRhythm.Frequency;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * A team in Noord that starts on 31 August 2026: weeks 1 to 6 until 9 October, then the autumn holiday, weeks 7 and 8 from
 * 19 October, over the clock change of the 25th.
 */
class TimelineTest {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);
    private static final LocalDate WEEK_2 = LocalDate.of(2026, 9, 7);
    private static final LocalDate WEEK_3 = LocalDate.of(2026, 9, 14);
    private static final LocalDate WEEK_4 = LocalDate.of(2026, 9, 21);
    private static final LocalDate WEEK_5 = LocalDate.of(2026, 9, 28);
    private static final LocalDate WEEK_6 = LocalDate.of(2026, 10, 5);
    private static final LocalDate WEEK_7 = LocalDate.of(2026, 10, 19);
    private static final LocalDate WEEK_8 = LocalDate.of(2026, 10, 26);
    private static final LocalDate NOVEMBER_2 = LocalDate.of(2026, 11, 2);
    private static final LocalDate NOVEMBER_9 = LocalDate.of(2026, 11, 9);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 7, 9);
    private static final LocalDateTime BEFORE = LocalDate.of(2026, 8, 26).atTime(10, 0);
    private static final LocalDateTime IN_WEEK_3 = LocalDate.of(2026, 9, 16).atTime(12, 0);
    private static final LocalDateTime IN_WEEK_4 = LocalDate.of(2026, 9, 23).atTime(12, 0);
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final SchoolCalendar noord = TestCalendars.noord();
    private final PlanState fresh = GivenPlan.of(noord, START, 0);

    @Nested
    class Weeks {

        @Test
        void aStartOnAnotherMondayTakesAllWeeksAlong() {
            PlanState after = after(fresh, BEFORE, new StartOn(WEEK_2));

            assertThat(after.programme().startsOn()).isEqualTo(WEEK_2);
            assertThat(mondays(after))
                    .containsExactly(WEEK_2, WEEK_3, WEEK_4, WEEK_5, WEEK_6, WEEK_7, WEEK_8, NOVEMBER_2);
            assertThat(after.items())
                    .usingRecursiveComparison()
                    .ignoringFields("firstPlannedOn")
                    .isEqualTo(GivenPlan.of(noord, WEEK_2, 0).items());
        }

        @Test
        void aShiftTakesAlongWhatFollowsAndSkipsTheHoliday() {
            PlanState after = after(at(IN_WEEK_3), IN_WEEK_3, new ShiftWeeks(WEEK_5.plusDays(2), 1, Slack.KEEP));

            assertThat(mondays(after))
                    .containsExactly(START, WEEK_2, WEEK_3, WEEK_4, WEEK_6, WEEK_7, WEEK_8, NOVEMBER_2);
            Item evaluation = item(after, 8, "userTask_evaluate");
            assertThat(evaluation.moments().firstDay()).isEqualTo(NOVEMBER_2.plusDays(2));
            assertThat(evaluation.moments().begins()).isEqualTo(LocalTime.of(14, 30));
        }

        @Test
        void aShiftOfTheWeekThatGoesOnLeavesWhatHasBeen() {
            PlanState plan = nothingDone(IN_WEEK_3);

            PlanState after = after(plan, IN_WEEK_3, new ShiftWeeks(WEEK_3, 1, Slack.KEEP));

            Item block = item(after, 3, "callActivity_boardSessions");
            assertThat(block.moments().sessions())
                    .extracting(Session::day)
                    .containsExactly(
                            WEEK_3, WEEK_3.plusDays(1), WEEK_3.plusDays(2), WEEK_4.plusDays(3), WEEK_4.plusDays(4));
            assertThat(block.moments().opensAt()).isEqualTo(WEEK_3.atTime(8, 0));
            assertThat(block.moments().dueAt()).isEqualTo(WEEK_4.plusDays(4).atTime(17, 0));
        }

        @Test
        void aSessionThatBeginsNowHasBegunAndStays() {
            LocalDateTime now = WEEK_3.plusDays(2).atTime(8, 15);

            PlanState after = after(nothingDone(now), now, new ShiftWeeks(WEEK_3, 1, Slack.KEEP));

            assertThat(item(after, 3, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day)
                    .contains(WEEK_3.plusDays(2))
                    .doesNotContain(WEEK_4.plusDays(2));
        }

        @Test
        void aShiftOfTheFirstWeekMovesTheStart() {
            PlanState after = after(fresh, BEFORE, new ShiftWeeks(START, 1, Slack.KEEP));

            assertThat(after.programme().startsOn()).isEqualTo(WEEK_2);
        }

        @Test
        void aShiftBackComesToTheSamePlan() {
            PlanState there = after(at(IN_WEEK_3), IN_WEEK_3, new ShiftWeeks(WEEK_5, 2, Slack.KEEP));

            assertThat(after(there, IN_WEEK_3, new ShiftWeeks(LocalDate.of(2026, 10, 19), -2, Slack.KEEP)))
                    .isEqualTo(at(IN_WEEK_3));
        }

        @Test
        void freeWeeksBetweenAreKept() {
            assertThat(mondays(after(withAFreeWeek(), IN_WEEK_3, new ShiftWeeks(WEEK_5, 1, Slack.KEEP))))
                    .endsWith(WEEK_6, WEEK_8, NOVEMBER_2, NOVEMBER_9);
        }

        @Test
        void freeWeeksBetweenAreUsedUp() {
            assertThat(mondays(after(withAFreeWeek(), IN_WEEK_3, new ShiftWeeks(WEEK_5, 1, Slack.USE_UP))))
                    .endsWith(WEEK_6, WEEK_7, WEEK_8, NOVEMBER_2);
            assertThat(mondays(after(withAFreeWeek(), IN_WEEK_3, new ShiftWeeks(WEEK_5, 2, Slack.USE_UP))))
                    .endsWith(WEEK_7, WEEK_8, NOVEMBER_2, NOVEMBER_9);
        }

        @Test
        void whatFollowsIsIgnoredAsFarAsTheFreeWeeksGo() {
            assertThat(mondays(after(withAFreeWeek(), IN_WEEK_3, new ShiftWeeks(WEEK_5, 1, Slack.IGNORE))))
                    .endsWith(WEEK_6, WEEK_7, WEEK_8, NOVEMBER_2);
            refuses(
                    withAFreeWeek(),
                    IN_WEEK_3,
                    new ShiftWeeks(WEEK_5, 2, Slack.IGNORE),
                    "timeline.runsInto",
                    WEEK_7,
                    1);
        }

        /** Week 6 one week later: no programme in the week of 5 October. */
        private PlanState withAFreeWeek() {
            return after(at(IN_WEEK_3), IN_WEEK_3, new ShiftWeeks(WEEK_6, 1, Slack.KEEP));
        }

        @Test
        void aShiftPastTheSummerSaysWhatFits() {
            List<LocalDate> year = noord.programmeWeeks(noord.schoolYears().getFirst());
            LocalDate start = year.get(year.size() - GivenPlan.WEEKS - 1);
            PlanState late = GivenPlan.of(noord, start, 0);
            LocalDateTime now = start.minusWeeks(2).atTime(NINE);

            refuses(late, now, new ShiftWeeks(start, 3, Slack.KEEP), "timeline.pastSummer", LAST_DAY, 1);
            PlanState last = after(late, now, new ShiftWeeks(start, 1, Slack.KEEP));
            refuses(
                    last,
                    now,
                    new ShiftWeeks(year.get(year.size() - GivenPlan.WEEKS), 1, Slack.KEEP),
                    "timeline.pastSummerAltogether",
                    LAST_DAY);
        }

        @Test
        void refusesWhatIsNoShift() {
            PlanState plan = at(IN_WEEK_3);

            refuses(plan, IN_WEEK_3, new ShiftWeeks(WEEK_5, 0, Slack.KEEP), "timeline.nothingMoves");
            refuses(plan, IN_WEEK_3, new ShiftWeeks(WEEK_5, 31, Slack.KEEP), "timeline.tooFar", 30);
            refuses(plan, IN_WEEK_3, new ShiftWeeks(NOVEMBER_9, 1, Slack.KEEP), "timeline.noSuchWeek", NOVEMBER_9);
            refuses(plan, IN_WEEK_3, new ShiftWeeks(WEEK_2, 1, Slack.KEEP), "timeline.weekIsOver", WEEK_3);
            refuses(
                    at(NOVEMBER_9.atTime(NINE)),
                    NOVEMBER_9.atTime(NINE),
                    new ShiftWeeks(WEEK_8, 1, Slack.KEEP),
                    "timeline.allWeeksOver");
            refuses(plan, IN_WEEK_3, new ShiftWeeks(WEEK_4, -1, Slack.KEEP), "timeline.tooEarly", WEEK_4);
            refuses(plan, IN_WEEK_3, new StartOn(WEEK_7), "timeline.begunAlready");
        }

        @Test
        void aProgrammeDoesNotMoveBackOverTheSummer() {
            LocalDate september =
                    noord.programmeWeeks(noord.schoolYears().get(1)).getFirst();
            PlanState next = GivenPlan.of(noord, september.plusWeeks(1), 0);
            LocalDateTime now = LocalDate.of(2027, 6, 1).atTime(NINE);

            refuses(next, now, new ShiftWeeks(september.plusWeeks(1), -3, Slack.KEEP), "timeline.tooEarly", september);
        }

        @Test
        void aCycleIsCutAtTheSummerAndGetsItsWeeksBack() {
            List<LocalDate> year = noord.programmeWeeks(noord.schoolYears().getFirst());
            LocalDate start = year.get(year.size() - GivenPlan.WEEKS - 4);
            PlanState plan = GivenPlan.of(noord, start, 1);
            LocalDateTime now = start.minusWeeks(1).atTime(NINE);

            PlanState cut = after(plan, now, new ShiftWeeks(start, 2, Slack.KEEP));
            assertThat(cut.run(2).weeks()).extracting(RunWeek::number).containsExactly(1, 4);
            assertThat(item(cut, 2, 2, "callActivity_preparation").moments().reason())
                    .isEqualTo("cycleCut");
            assertThat(item(cut, 2, 2, "callActivity_preparation").status()).isEqualTo(PlanItemStatus.SKIPPED);

            PlanState whole = after(cut, now, new ShiftWeeks(cut.programme().startsOn(), -2, Slack.KEEP));
            assertThat(whole.run(2).weeks()).isEqualTo(plan.run(2).weeks());
            assertThat(whole.items()).isEqualTo(plan.items());
        }
    }

    @Nested
    class Days {

        @Test
        void aShiftGoesOverTheWeekendAndBack() {
            PlanState there = after(at(IN_WEEK_3), IN_WEEK_3, new ShiftDays(WEEK_5, 2));
            PlanState back = after(there, IN_WEEK_3, new ShiftDays(WEEK_5, -2));

            assertThat(item(there, 5, "callActivity_secondPreparation")
                            .moments()
                            .firstDay())
                    .isEqualTo(WEEK_6);
            assertThat(item(there, 5, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day)
                    .containsExactly(
                            WEEK_5.plusDays(2), WEEK_5.plusDays(3), WEEK_5.plusDays(4), WEEK_6, WEEK_6.plusDays(1));
            assertThat(back)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*byHand")
                    .isEqualTo(at(IN_WEEK_3));
        }

        @Test
        void weeksAndWhatCameBeforeStay() {
            PlanState after = after(at(IN_WEEK_3), IN_WEEK_3, new ShiftDays(WEEK_5, 1));

            assertThat(after.runs()).isEqualTo(fresh.runs());
            assertThat(ofWeek(after, 4)).isEqualTo(ofWeek(fresh, 4));
        }

        @Test
        void whatHasBegunStaysBehind() {
            PlanState plan = at(IN_WEEK_3);
            List<Session> before =
                    item(plan, 3, "callActivity_boardSessions").moments().sessions();

            List<Session> sessions = item(
                            after(plan, IN_WEEK_3, new ShiftDays(WEEK_3, 1)), 3, "callActivity_boardSessions")
                    .moments()
                    .sessions();

            assertThat(sessions.subList(0, 3)).isEqualTo(before.subList(0, 3));
            assertThat(sessions.subList(3, 5)).extracting(Session::day).containsExactly(WEEK_3.plusDays(4), WEEK_4);
        }

        @Test
        void refusesWhatIsNoShift() {
            PlanState plan = at(IN_WEEK_3);

            refuses(plan, IN_WEEK_3, new ShiftDays(WEEK_5, 0), "timeline.nothingMoves");
            refuses(plan, IN_WEEK_3, new ShiftDays(WEEK_5, 5), "timeline.tooManyDays", 4);
            refuses(plan, IN_WEEK_3, new ShiftDays(WEEK_5, -1), "timeline.beforeItsWeek", WEEK_5);
            refuses(plan, IN_WEEK_3, new ShiftDays(WEEK_2, 1), "timeline.weekIsOver", WEEK_3);
        }

        @Test
        void aMeetingThatHasBegunStays() {
            PlanState plan = nothingDone(IN_WEEK_3);

            PlanState after = after(plan, IN_WEEK_3, new ShiftDays(WEEK_3, 1));

            assertThat(item(after, 3, "userTask_joinBoardSession"))
                    .isEqualTo(item(plan, 3, "userTask_joinBoardSession"));
        }

        @Test
        void refusesToGoIntoThePast() {
            LocalDateTime thursday = WEEK_3.plusDays(3).atTime(10, 0);

            refuses(at(thursday), thursday, new ShiftDays(WEEK_3, -1), "timeline.intoThePast");
        }

        @Test
        void refusesToGoPastTheSummer() {
            List<LocalDate> year = noord.programmeWeeks(noord.schoolYears().getFirst());
            LocalDate start = year.get(year.size() - GivenPlan.WEEKS);

            refuses(
                    GivenPlan.of(noord, start, 0),
                    start.minusWeeks(1).atTime(NINE),
                    new ShiftDays(year.getLast(), 2),
                    "timeline.pastSummerAltogether",
                    LAST_DAY);
        }
    }

    @Nested
    class Items {

        @Test
        void aMeetingMovesWithItsMoments() {
            Item before = item(fresh, 3, "callActivity_firstPreparation");
            LocalDate day = WEEK_4.plusDays(1);

            Item after = item(
                    after(at(IN_WEEK_3), IN_WEEK_3, new MoveItem(before.id(), day, LocalTime.of(10, 0), " Aula ")),
                    3,
                    "callActivity_firstPreparation");

            assertThat(after.moments().firstDay()).isEqualTo(day);
            assertThat(after.moments().lastDay()).isEqualTo(day);
            assertThat(after.moments().begins()).isEqualTo(LocalTime.of(10, 0));
            assertThat(after.moments().dueAt()).isEqualTo(day.atTime(11, 15));
            assertThat(after.moments().lapsesAt()).isEqualTo(WEEK_5.plusDays(4).atTime(17, 0));
            assertThat(after.moments().place()).isEqualTo("Aula");
            assertThat(after.moments().byHand()).isTrue();
        }

        @Test
        void whatOpensWhenItBeginsStillDoes() {
            Item first = item(fresh, 1, "callActivity_firstBoardSession");

            Item earlier = item(
                    after(fresh, BEFORE, new MoveItem(first.id(), START.plusDays(3), LocalTime.of(12, 0), null)),
                    1,
                    "callActivity_firstBoardSession");

            assertThat(earlier.moments().opensAt()).isEqualTo(START.plusDays(3).atTime(12, 0));
        }

        @Test
        void aBarometerStillLapsesWhenItIsDue() {
            Item barometer = item(fresh, 4, "callActivity_midBarometer");

            Item earlier = item(
                    after(at(IN_WEEK_3), IN_WEEK_3, new MoveItem(barometer.id(), WEEK_4, null, null)),
                    4,
                    "callActivity_midBarometer");

            assertThat(earlier.moments().lastDay()).isEqualTo(WEEK_4.plusDays(1));
            assertThat(earlier.moments().dueAt()).isEqualTo(WEEK_4.plusDays(1).atTime(17, 0));
            assertThat(earlier.moments().lapsesAt()).isEqualTo(earlier.moments().dueAt());
        }

        @Test
        void refusesWhatCannotMove() {
            PlanState plan = at(IN_WEEK_3);
            LocalDate day = WEEK_5.plusDays(1);

            refuses(plan, IN_WEEK_3, new MoveItem(PlanItemId.next(), day, NINE, null), "timeline.noSuchItem");
            refuses(plan, IN_WEEK_3, move(plan, 1, "userTask_setUpBoard", day, NINE), "timeline.itemIsOver");
            refuses(
                    plan,
                    IN_WEEK_3,
                    move(plan, 5, "callActivity_boardSessions", day, NINE),
                    "timeline.sessionsMoveByRhythm");
            refuses(
                    plan,
                    IN_WEEK_3,
                    move(plan, 4, "userTask_registerForPizzaSession", day, NINE),
                    "timeline.eventMovesElsewhere");
            refuses(plan, IN_WEEK_3, move(plan, 4, "userTask_holdArena", day, null), "timeline.timeMissing");
            refuses(
                    plan,
                    IN_WEEK_3,
                    move(plan, 5, "callActivity_secondPreparation", WEEK_4, NINE),
                    "timeline.beforeItsWeek",
                    WEEK_5);
            refuses(
                    plan,
                    IN_WEEK_3,
                    move(plan, 3, "callActivity_firstPreparation", WEEK_3.plusDays(2), NINE),
                    "timeline.intoThePast");
            refuses(
                    plan,
                    IN_WEEK_3,
                    new MoveItem(item(plan, 4, "userTask_holdArena").id(), day, NINE, "x".repeat(101)),
                    "shared.textTooLong",
                    100,
                    101);
        }

        @Test
        void aSkippedItemGoesAlongWithItsWeekWithoutGoingAhead() {
            PlanItemId arena = item(fresh, 4, "userTask_holdArena").id();
            PlanState skipped = after(at(IN_WEEK_3), IN_WEEK_3, new SkipItem(arena));

            Item after =
                    item(after(skipped, IN_WEEK_3, new ShiftWeeks(WEEK_4, 1, Slack.KEEP)), 4, "userTask_holdArena");

            assertThat(after.status()).isEqualTo(PlanItemStatus.SKIPPED);
            assertThat(after.moments().reason()).isEqualTo("byCoach");
            assertThat(after.moments().firstDay()).isEqualTo(WEEK_5.plusDays(2));
        }

        @Test
        void refusesToSkipWhatIsOverOrClosesByItself() {
            LocalDateTime now = WEEK_4.plusDays(2).atTime(12, 0);
            PlanState plan = at(now);

            refuses(plan, now, new SkipItem(item(plan, 1, "userTask_setUpBoard").id()), "timeline.itemIsOver");
            refuses(
                    plan,
                    now,
                    new SkipItem(item(plan, 4, "callActivity_midBarometer").id()),
                    "timeline.closesByItself",
                    WEEK_4.plusDays(3));
        }

        @Test
        void aSkippedWeekLeavesTheOthers() {
            PlanState after = after(at(IN_WEEK_3), IN_WEEK_3, new SkipWeek(WEEK_5));

            assertThat(ofWeek(after, 5)).allMatch(item -> item.status() == PlanItemStatus.SKIPPED);
            assertThat(ofWeek(after, 6)).isEqualTo(ofWeek(fresh, 6));
            assertThat(after.runs()).isEqualTo(fresh.runs());
            refuses(after, IN_WEEK_3, new SkipWeek(WEEK_5), "timeline.nothingMoves");
        }

        @Test
        void anAddedItemStandsInTheWeekOfItsDay() {
            LocalDate inTheHoliday = LocalDate.of(2026, 10, 14);
            PlanState after = after(
                    at(IN_WEEK_3),
                    IN_WEEK_3,
                    new AddItem(" Ouderavond ", inTheHoliday, LocalTime.of(19, 0), 90, true, false, null));

            Item item = after.items().getLast();
            assertThat(item.name()).isEqualTo("Ouderavond");
            assertThat(item.week()).isEqualTo(6);
            assertThat(item.moments().dueAt()).isEqualTo(inTheHoliday.atTime(20, 30));
            assertThat(item.moments().lapsesAt()).isEqualTo(WEEK_7.plusDays(4).atTime(17, 0));
        }

        @Test
        void anAddedItemKeepsTheOrderOfTheRuns() {
            PlanState plan = GivenPlan.of(noord, START, 1);

            assertThat(after(plan, BEFORE, extra("Ouderavond", WEEK_3, 60)).items())
                    .isSortedAccordingTo(Replanning.IN_ORDER);
        }

        @Test
        void refusesAnItemThatCannotBe() {
            refuses(fresh, BEFORE, extra(" \n", WEEK_3, 60), "timeline.nameMissing");
            refuses(fresh, BEFORE, extra("x".repeat(101), WEEK_3, 60), "shared.textTooLong", 100, 101);
            refuses(fresh, BEFORE, extra("Ouderavond", WEEK_3, 4), "timeline.minutes", 5, 480);
            refuses(fresh, BEFORE, extra("Ouderavond", WEEK_3, 481), "timeline.minutes", 5, 480);
            refuses(
                    fresh,
                    BEFORE,
                    extra("Ouderavond", NOVEMBER_9, 60),
                    "timeline.outsideTheWeeks",
                    START,
                    WEEK_8.plusDays(4));
            refuses(at(IN_WEEK_3), IN_WEEK_3, extra("Ouderavond", WEEK_3, 60), "timeline.intoThePast");
        }

        private static AddItem extra(String name, LocalDate day, int minutes) {
            return new AddItem(name, day, NINE, minutes, true, true, null);
        }

        private static MoveItem move(PlanState plan, int week, String element, LocalDate day, LocalTime begins) {
            return new MoveItem(item(plan, week, element).id(), day, begins, null);
        }
    }

    @Nested
    class Again {

        @Test
        void aWeekThatIsOverIsRepeatedAfterTheWeekThatGoesOn() {
            PlanState after = after(at(IN_WEEK_4), IN_WEEK_4, new RepeatWeek(WEEK_3, Slack.KEEP));

            assertThat(after.run(1).weeks()).extracting(RunWeek::number).containsExactly(1, 2, 3, 4, 103, 5, 6, 7, 8);
            assertThat(mondays(after)).endsWith(WEEK_4, WEEK_5, WEEK_6, WEEK_7, WEEK_8, NOVEMBER_2);
            assertThat(ofWeek(after, 103))
                    .extracting(Item::element)
                    .containsExactlyInAnyOrderElementsOf(
                            ofWeek(fresh, 3).stream().map(Item::element).toList());
            assertThat(item(after, 103, "callActivity_firstPreparation")
                            .moments()
                            .firstDay())
                    .isEqualTo(WEEK_5.plusDays(3));
            assertThat(after(after, IN_WEEK_4, new RepeatWeek(WEEK_3, Slack.KEEP))
                            .run(1)
                            .weeks())
                    .extracting(RunWeek::number)
                    .contains(103, 203);
        }

        @Test
        void aRepeatedWeekDoesNotRepeatBarometerAndNetworkEvent() {
            PlanState after = after(at(IN_WEEK_4), IN_WEEK_4, new RepeatWeek(WEEK_4, Slack.KEEP));

            assertThat(ofWeek(after, 104))
                    .filteredOn(item -> item.status() == PlanItemStatus.SKIPPED)
                    .extracting(Item::kind)
                    .containsExactlyInAnyOrder(PlanKind.BAROMETER, PlanKind.NETWORK_EVENT);
            assertThat(ofWeek(after, 104))
                    .filteredOn(item -> item.status() == PlanItemStatus.SKIPPED)
                    .extracting(item -> item.moments().reason())
                    .containsOnly("notHeldAgain");
        }

        @Test
        void refusesAWeekThatCannotBeRepeated() {
            PlanState plan = at(IN_WEEK_4);

            refuses(plan, IN_WEEK_4, new RepeatWeek(NOVEMBER_9, Slack.KEEP), "timeline.noSuchWeek", NOVEMBER_9);
            refuses(plan, IN_WEEK_4, new RepeatWeek(WEEK_3, Slack.IGNORE), "timeline.noRoomToRepeat", WEEK_5);
            refuses(fresh, BEFORE, new RepeatWeek(WEEK_3, Slack.KEEP), "timeline.repeatOtherRun");
        }

        @Test
        void aRepetitionOfTheLastWeekMovesTheCycleAfterIt() {
            LocalDateTime now = WEEK_8.plusDays(1).atTime(NINE);
            PlanState plan = GivenPlan.onTime(GivenPlan.of(noord, START, 1), now);

            PlanState after = after(plan, now, new RepeatWeek(WEEK_8, Slack.KEEP));

            assertThat(after.run(1).weeks().getLast()).isEqualTo(new RunWeek(108, NOVEMBER_2));
            assertThat(after.run(2).weeks().getFirst()).isEqualTo(new RunWeek(1, NOVEMBER_9));
        }

        @Test
        void aRepetitionCutsTheCycleThatHasNoRoomAnyMore() {
            List<LocalDate> year = noord.programmeWeeks(noord.schoolYears().getFirst());
            LocalDate start = year.get(year.size() - GivenPlan.WEEKS - 4);
            LocalDateTime now = year.get(year.size() - 5).atTime(NINE);
            PlanState plan = GivenPlan.onTime(GivenPlan.of(noord, start, 1), now);

            PlanState after = after(plan, now, new RepeatWeek(now.toLocalDate(), Slack.KEEP));

            assertThat(after.run(2).weeks()).extracting(RunWeek::number).containsExactly(1, 2, 4);
        }
    }

    @Nested
    class Pauses {

        private static final LocalDate FROM = LocalDate.of(2026, 10, 7);
        private final LocalDateTime then = FROM.atTime(7, 0);
        private final PlanState paused = after(at(then), then, new Pause(FROM, "other"));

        @Test
        void afterAPauseOverAHolidayTheTeamIsInTheSameWeekAndNoneIsLost() {
            LocalDateTime now = LocalDate.of(2026, 10, 15).atTime(NINE);

            PlanState after = after(paused, now, new Resume(WEEK_7));

            assertThat(mondays(after))
                    .containsExactly(START, WEEK_2, WEEK_3, WEEK_4, WEEK_5, WEEK_7, WEEK_8, NOVEMBER_2);
            assertThat(after.run(1).weeks()).extracting(RunWeek::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
            assertThat(HeldWeeks.of(after).begunOn(WEEK_7).orElseThrow().week().number())
                    .isEqualTo(6);
            assertThat(item(after, 6, "userTask_changeGoals").moments().firstDay())
                    .isEqualTo(WEEK_7.plusDays(3));
        }

        @Test
        void sessionsInThePauseAreHeldAfterIt() {
            PlanState after = after(paused, LocalDate.of(2026, 10, 15).atTime(NINE), new Resume(WEEK_7));

            assertThat(item(after, 6, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day)
                    .containsExactly(
                            WEEK_6, WEEK_6.plusDays(1), WEEK_7.plusDays(2), WEEK_7.plusDays(3), WEEK_7.plusDays(4));
        }

        @Test
        void aSessionThatWasHeldInThePauseStays() {
            LocalDate thursday = FROM.plusDays(1);

            PlanState after =
                    after(held(paused, 6, thursday), LocalDate.of(2026, 10, 15).atTime(NINE), new Resume(WEEK_7));

            assertThat(item(after, 6, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day)
                    .containsExactly(WEEK_6, WEEK_6.plusDays(1), thursday, WEEK_7.plusDays(2), WEEK_7.plusDays(4));
        }

        private PlanState held(PlanState plan, int week, LocalDate day) {
            Item block = item(plan, week, "callActivity_boardSessions");
            List<Session> sessions = block.moments().sessions().stream()
                    .map(session -> session.day().equals(day)
                            ? new Session(day, session.begins(), session.minutes(), true)
                            : session)
                    .toList();
            return plan.with(
                    plan.runs(),
                    plan.items().stream()
                            .map(item -> item.equals(block)
                                    ? item.with(item.moments().withSessions(sessions))
                                    : item)
                            .toList());
        }

        @Test
        void aRhythmThatWasChangedInThePauseHoldsAfterIt() {
            LocalDateTime now = LocalDate.of(2026, 10, 8).atTime(NINE);
            PlanState later =
                    after(paused, now, new ChangeSessions(new SessionRhythm(Frequency.DAILY, NINE, 10, 15), "Hal"));

            assertThat(item(after(later, now, new Resume(WEEK_7)), 6, "callActivity_boardSessions")
                            .moments()
                            .sessions())
                    .filteredOn(session -> session.held() == null)
                    .hasSize(3)
                    .allMatch(session -> session.begins().equals(NINE));
        }

        @Test
        void freeWeeksAreUsedUpByAPauseAndNothingComesEarlier() {
            LocalDateTime now = IN_WEEK_3;
            PlanState roomy = after(at(now), now, new ShiftWeeks(WEEK_5, 2, Slack.KEEP));
            PlanState pausedThen = after(roomy, now, new Pause(now.toLocalDate(), "other"));

            assertThat(mondays(after(pausedThen, now, new Resume(WEEK_4))))
                    .containsExactly(START, WEEK_2, WEEK_4, WEEK_5, WEEK_7, WEEK_8, NOVEMBER_2, NOVEMBER_9);
        }

        @Test
        void whatIsOpenGoesWithItsWeekThroughAFreeWeek() {
            LocalDateTime now = LocalDate.of(2026, 9, 2).atTime(10, 0);
            PlanState roomy = after(at(now), now, new ShiftWeeks(START, 2, Slack.KEEP));
            PlanState pausedThen = after(roomy, now, new Pause(WEEK_2, "other"));

            PlanState after = after(pausedThen, now, new Resume(WEEK_3));

            assertThat(item(after, 1, "userTask_setUpBoard").moments().firstDay())
                    .isEqualTo(WEEK_3.plusDays(2));
        }

        @Test
        void refusesToGoOnWhereItCannot() {
            LocalDateTime now = LocalDate.of(2026, 10, 2).atTime(NINE);
            PlanState ahead = after(at(now), now, new Pause(LocalDate.of(2026, 10, 20), "other"));

            refuses(ahead, now, new Resume(WEEK_6), "programme.resumeBeforePause", LocalDate.of(2026, 10, 20));
            refuses(ahead, now, new Resume(WEEK_7.plusDays(1)), "programme.resumeNotAMonday");
            refuses(
                    paused,
                    then,
                    new Resume(LocalDate.of(2026, 10, 12)),
                    "programme.holidayWeek",
                    "Herfstvakantie",
                    WEEK_7);
            refuses(paused, then, new Resume(WEEK_6), "programme.startIsPast");
            List<LocalDate> year = noord.programmeWeeks(noord.schoolYears().getFirst());
            refuses(paused, then, new Resume(year.getLast()), "programme.resumeTooLate", year.get(year.size() - 3));
            refuses(at(now), now, new Resume(WEEK_6), "programme.notPaused");
        }

        @Test
        void refusesAPauseThatCannotBe() {
            refuses(fresh, BEFORE, new Pause(START, "other"), "programme.notRunning");
            refuses(at(then), then, new Pause(FROM.minusDays(1), "other"), "programme.pauseIsPast");
            refuses(
                    at(then),
                    then,
                    new Pause(WEEK_8.plusDays(5), "other"),
                    "programme.pauseTooLate",
                    WEEK_8.plusDays(4));
            refuses(paused, then, new Pause(FROM, "other"), "programme.notRunning");
        }

        @Test
        void inAPauseNothingIsShifted() {
            refuses(paused, then, new ShiftWeeks(WEEK_7, 1, Slack.KEEP), "timeline.paused");
            refuses(paused, then, new ShiftDays(WEEK_7, 1), "timeline.paused");
            refuses(paused, then, new RepeatWeek(WEEK_5, Slack.KEEP), "timeline.paused");
        }
    }

    @Nested
    class Calendars {

        @Test
        void aStudyDayOnTheDayOfAMeetingMovesItWithinItsWeek() {
            LocalDate thursday = WEEK_4.minusDays(4);
            LocalDateTime now = WEEK_2.atTime(NINE);

            PlanState after = following(at(now), now, OwnDays.studyDay("Studiedag", new DateRange(thursday, thursday)));

            Item preparation = item(after, 3, "callActivity_firstPreparation");
            assertThat(preparation.moments().firstDay()).isEqualTo(thursday.plusDays(1));
            assertThat(preparation.moments().movedFrom()).isEqualTo(thursday);
            assertThat(preparation.moments().begins()).isEqualTo(LocalTime.of(15, 0));
            assertThat(item(after, 3, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day)
                    .doesNotContain(thursday)
                    .hasSize(4);
            assertThat(mondays(after)).isEqualTo(mondays(fresh));
        }

        @Test
        void aHolidayThatLeavesTooFewDaysMovesItsWeekAndAllAfterIt() {
            LocalDateTime now = WEEK_2.atTime(NINE);

            PlanState after =
                    following(at(now), now, OwnDays.extraHoliday("Kermis", new DateRange(WEEK_4, WEEK_4.plusDays(2))));

            assertThat(mondays(after))
                    .containsExactly(START, WEEK_2, WEEK_3, WEEK_5, WEEK_6, WEEK_7, WEEK_8, NOVEMBER_2);
        }

        @Test
        void whatWasMovedByHandGoesWithAWeekThatBecameAHoliday() {
            LocalDateTime now = WEEK_2.atTime(NINE);
            PlanState moved = after(
                    at(now),
                    now,
                    new MoveItem(
                            item(fresh, 4, "userTask_holdArena").id(), WEEK_4.plusDays(3), LocalTime.of(11, 0), null));

            PlanState after =
                    following(moved, now, OwnDays.extraHoliday("Kermis", new DateRange(WEEK_4, WEEK_4.plusDays(4))));

            assertThat(item(after, 4, "userTask_holdArena").moments().firstDay())
                    .isEqualTo(WEEK_5.plusDays(3));
        }

        @Test
        void inAWeekThatGoesOnNothingIsMovedIntoThePast() {
            LocalDateTime now = WEEK_3.plusDays(2).atTime(16, 0);

            PlanState after = following(
                    at(now),
                    now,
                    OwnDays.extraHoliday("Kermis", new DateRange(WEEK_3.plusDays(3), WEEK_3.plusDays(4))));

            assertThat(item(after, 3, "callActivity_firstPreparation").moments().firstDay())
                    .isEqualTo(WEEK_4);
            assertThat(item(after, 3, "callActivity_firstVisits").moments().dueAt())
                    .isEqualTo(WEEK_3.plusDays(2).atTime(17, 0));
            assertThat(item(after, 3, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day)
                    .containsExactly(WEEK_3, WEEK_3.plusDays(1), WEEK_3.plusDays(2));
        }

        @Test
        void aWindowOfWhichTheLastDayWentOffInTheEveningEndsOnTheNextSchoolDay() {
            LocalDateTime now = WEEK_3.plusDays(2).atTime(17, 30);
            LocalDate thursday = WEEK_3.plusDays(3);

            PlanState after =
                    following(nothingDone(now), now, OwnDays.studyDay("Studiedag", new DateRange(thursday, thursday)));

            assertThat(item(after, 3, "callActivity_firstVisits").moments().dueAt())
                    .isEqualTo(thursday.plusDays(1).atTime(17, 0));
        }

        @Test
        void whatWasMovedByHandStaysWhereItIsWhileItsOwnDayIsNotOff() {
            LocalDateTime now = WEEK_2.atTime(NINE);
            PlanState moved = after(
                    at(now),
                    now,
                    new MoveItem(
                            item(fresh, 4, "userTask_holdArena").id(), WEEK_4.plusDays(3), LocalTime.of(11, 0), null));

            PlanState after = following(moved, now, OwnDays.studyDay("Studiedag", new DateRange(WEEK_4, WEEK_4)));

            assertThat(item(after, 4, "userTask_holdArena")).isEqualTo(item(moved, 4, "userTask_holdArena"));
        }

        @Test
        void anOpenBarometerKeepsItsRemainingDaysBeforeTheEvaluation() {
            LocalDateTime now = WEEK_8.atTime(NINE);
            LocalDate tuesday = WEEK_8.plusDays(1);

            PlanState after = following(at(now), now, OwnDays.studyDay("Studiedag", new DateRange(tuesday, tuesday)));

            assertThat(item(after, 8, "callActivity_endBarometer").moments().lapsesAt())
                    .isEqualTo(WEEK_8.atTime(17, 0));
            assertThat(item(after, 8, "userTask_evaluate").moments().firstDay()).isEqualTo(WEEK_8.plusDays(2));
        }

        @Test
        void whatComesAfterSomethingGoesToTheNextWeekRatherThanBeforeIt() {
            LocalDateTime now = WEEK_8.atTime(NINE);

            PlanState after = following(
                    at(now),
                    now,
                    OwnDays.extraHoliday("Kermis", new DateRange(WEEK_8.plusDays(2), WEEK_8.plusDays(4))));

            assertThat(item(after, 8, "callActivity_endBarometer").moments().dueAt())
                    .isEqualTo(WEEK_8.plusDays(1).atTime(17, 0));
            assertThat(item(after, 8, "userTask_evaluate").moments().firstDay()).isEqualTo(NOVEMBER_2);
        }

        @Test
        void aProgrammeThatDoesNotFitAnyMoreSaysSo() {
            List<LocalDate> year = noord.programmeWeeks(noord.schoolYears().getFirst());
            LocalDate start = year.get(year.size() - GivenPlan.WEEKS);
            LocalDate week = start.plusWeeks(1);
            var closed = TestCalendars.noord(OwnDays.extraHoliday("Kermis", new DateRange(week, week.plusDays(4))));

            DomainException refusal = catchThrowableOfType(
                    DomainException.class,
                    () -> new Timeline(
                                    GivenPlan.of(noord, start, 0),
                                    closed,
                                    start.minusWeeks(1).atTime(NINE),
                                    GivenPlan.MEMBERS)
                            .after(new FollowCalendar()));

            assertThat(refusal.code()).isEqualTo("timeline.pastSummerAltogether");
        }

        @Test
        void nothingChangesWhereNoDayWentOff() {
            assertThat(after(at(IN_WEEK_3), IN_WEEK_3, new FollowCalendar())).isEqualTo(at(IN_WEEK_3));
        }

        private PlanState following(PlanState plan, LocalDateTime now, OwnDays off) {
            return new Timeline(plan, TestCalendars.noord(off), now, GivenPlan.MEMBERS).after(new FollowCalendar());
        }
    }

    @Nested
    class Sessions {

        private final SessionRhythm weekly = new SessionRhythm(Frequency.WEEKLY, NINE, 10, 20);

        @Test
        void anotherRhythmHoldsForWhatIsToCome() {
            PlanState after = after(at(IN_WEEK_3), IN_WEEK_3, new ChangeSessions(weekly, " Hal "));

            assertThat(item(after, 3, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day)
                    .containsExactly(WEEK_3, WEEK_3.plusDays(1), WEEK_3.plusDays(2));
            assertThat(item(after, 5, "callActivity_boardSessions").moments().sessions())
                    .containsExactly(new Session(WEEK_5.plusDays(1), NINE, 20, null));
            assertThat(item(after, 5, "userTask_joinBoardSession").moments().begins())
                    .isEqualTo(NINE);
            assertThat(item(after, 5, "callActivity_boardSessions").moments().place())
                    .isEqualTo("Hal");
            assertThat(ofWeek(after, 2)).isEqualTo(ofWeek(at(IN_WEEK_3), 2));
        }

        @Test
        void whatHasBeenKeepsItsPlace() {
            PlanState plan = nothingDone(IN_WEEK_3);

            assertThat(ofWeek(after(plan, IN_WEEK_3, new ChangeSessions(weekly, "Hal")), 2))
                    .isEqualTo(ofWeek(plan, 2));
        }

        @Test
        void theSessionOfTodayStaysWhenItsNewTimeIsOver() {
            LocalDateTime now = WEEK_3.plusDays(1).atTime(10, 0);
            PlanState late = after(at(now), now, daily(LocalTime.of(15, 0), 10, "Hal"));
            PlanState later = after(late, now.plusDays(1), daily(NINE, 10, "Hal"));

            assertThat(item(later, 3, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day, Session::begins)
                    .contains(tuple(WEEK_3.plusDays(2), LocalTime.of(15, 0)), tuple(WEEK_3.plusDays(3), NINE));
        }

        @Test
        void theUsualRhythmBringsTheSamePlanBack() {
            PlanState there =
                    after(at(IN_WEEK_3.minusDays(5)), IN_WEEK_3.minusDays(5), new ChangeSessions(weekly, "Hal"));

            PlanState back = after(there, IN_WEEK_3.minusDays(5), new ChangeSessions(GivenPlan.USUAL, "Kantine"));

            assertThat(ofWeek(back, 3)).isEqualTo(ofWeek(fresh, 3));
        }

        @Test
        void sessionsThatWereShiftedStayOnTheirDays() {
            PlanState shifted = after(at(IN_WEEK_3), IN_WEEK_3, new ShiftDays(WEEK_5, 2));

            PlanState after = after(
                    shifted, IN_WEEK_3, new ChangeSessions(new SessionRhythm(Frequency.DAILY, NINE, 5, 20), "Hal"));
            PlanState once = after(shifted, IN_WEEK_3, new ChangeSessions(weekly, "Hal"));

            assertThat(item(after, 5, "callActivity_boardSessions").moments().sessions())
                    .extracting(Session::day, Session::minutes)
                    .containsExactly(
                            tuple(WEEK_5.plusDays(2), 5),
                            tuple(WEEK_5.plusDays(3), 20),
                            tuple(WEEK_5.plusDays(4), 5),
                            tuple(WEEK_6, 5),
                            tuple(WEEK_6.plusDays(1), 5));
            assertThat(item(once, 5, "callActivity_boardSessions").moments().sessions())
                    .containsExactly(new Session(WEEK_5.plusDays(3), NINE, 20, null));
        }

        @Test
        void aMeetingAtTheBoardIsPlannedAtTheNewTimeWhenItsWeekMoves() {
            LocalDateTime now = WEEK_3.plusDays(1).atTime(7, 50);
            PlanState early = after(
                    at(now),
                    now,
                    new ChangeSessions(new SessionRhythm(Frequency.DAILY, LocalTime.of(7, 30), 10, 15), "Hal"));

            Item join = item(after(early, now, new ShiftWeeks(WEEK_3, 1, Slack.KEEP)), 3, "userTask_joinBoardSession");

            assertThat(join.moments().begins()).isEqualTo(LocalTime.of(7, 30));
            assertThat(join.moments().dueAt()).isEqualTo(WEEK_4.plusDays(1).atTime(7, 45));
        }

        @Test
        void aMeetingThatSomebodyMovedOpensBeforeItsNewTime() {
            PlanState early = after(at(IN_WEEK_3), IN_WEEK_3, daily(LocalTime.of(8, 0), 10, "Hal"));
            PlanItemId join = item(early, 5, "userTask_joinBoardSession").id();
            PlanState moved =
                    after(early, IN_WEEK_3, new MoveItem(join, WEEK_5.plusDays(2), LocalTime.of(15, 15), null));

            Item earlier = item(
                    after(moved, IN_WEEK_3, daily(LocalTime.of(14, 15), 10, "Hal")), 5, "userTask_joinBoardSession");

            assertThat(earlier.moments().begins()).isEqualTo(LocalTime.of(14, 15));
            assertThat(earlier.moments().opensAt())
                    .isBeforeOrEqualTo(WEEK_5.plusDays(2).atTime(14, 15));
        }

        @Test
        void aMeetingNeverLapsesBeforeItIsDue() {
            PlanState plan = at(IN_WEEK_3);
            Item join = item(plan, 5, "userTask_joinBoardSession");
            Moments was = join.moments();
            Item lapsesAtItsEnd = join.with(
                    was.withTimes(was.opensAt(), was.dueAt(), was.dueAt()).withByHand(true));
            PlanState last = plan.with(
                    plan.runs(),
                    plan.items().stream()
                            .map(item -> item.equals(join) ? lapsesAtItsEnd : item)
                            .toList());

            Moments later = item(
                            after(last, IN_WEEK_3, daily(LocalTime.of(16, 15), 10, "Hal")),
                            5,
                            "userTask_joinBoardSession")
                    .moments();

            assertThat(later.dueAt().toLocalTime()).isAfter(LocalTime.of(16, 15));
            assertThat(later.lapsesAt()).isEqualTo(later.dueAt());
        }

        @Test
        void aMeetingOfAWeekWithoutASchoolDayLeftGetsTheNewTimeToo() {
            PlanState plan = at(IN_WEEK_3);
            PlanItemId join = item(plan, 5, "userTask_joinBoardSession").id();
            PlanState moved = after(plan, IN_WEEK_3, new MoveItem(join, WEEK_6, LocalTime.of(8, 15), null));
            var weekOff = TestCalendars.noord(OwnDays.extraHoliday("Vrij", new DateRange(WEEK_5, WEEK_5.plusDays(4))));

            PlanState after = new Timeline(moved, weekOff, IN_WEEK_3, GivenPlan.MEMBERS).after(daily(NINE, 10, "Hal"));

            assertThat(item(after, 5, "userTask_joinBoardSession").moments().begins())
                    .isEqualTo(NINE);
        }

        @Test
        void sessionsThatHaveAllBeenKeepTheirTime() {
            LocalDateTime thursday = START.plusDays(3).atTime(12, 0);
            var fridayOff = TestCalendars.noord(
                    OwnDays.studyDay("Studiedag", new DateRange(START.plusDays(4), START.plusDays(4))));
            PlanState cut =
                    new Timeline(at(thursday), fridayOff, thursday, GivenPlan.MEMBERS).after(new FollowCalendar());

            PlanState after = new Timeline(cut, fridayOff, thursday, GivenPlan.MEMBERS).after(daily(NINE, 10, "Hal"));

            Moments block = item(after, 1, "callActivity_boardSessions").moments();
            assertThat(block.sessions()).extracting(Session::begins).containsOnly(block.begins());
        }

        @Test
        void refusesARhythmThatCannotBe() {
            refuses(fresh, BEFORE, daily(LocalTime.of(6, 59), 10, "Hal"), "programme.sessionTime");
            refuses(fresh, BEFORE, daily(LocalTime.of(18, 1), 10, "Hal"), "programme.sessionTime");
            refuses(fresh, BEFORE, daily(NINE, 4, "Hal"), "programme.sessionMinutes", 5, 30);
            refuses(fresh, BEFORE, daily(NINE, 10, " "), "programme.sessionPlaceMissing");
            refuses(fresh, BEFORE, daily(NINE, 10, "x".repeat(101)), "shared.textTooLong", 100, 101);
            refuses(fresh, BEFORE, new ChangeSessions(GivenPlan.USUAL, "Kantine"), "timeline.nothingMoves");
        }

        private static ChangeSessions daily(LocalTime time, int minutes, String place) {
            return new ChangeSessions(new SessionRhythm(Frequency.DAILY, time, minutes, 15), place);
        }
    }

    @Test
    void refusesAProgrammeThatHasStopped() {
        PlanState stopped = fresh.with(Course.standing(fresh.programme(), ProgrammeStatus.STOPPED));

        refuses(stopped, BEFORE, new ShiftWeeks(WEEK_5, 1, Slack.KEEP), "programme.notGoingOn");
    }

    private PlanState at(LocalDateTime now) {
        return GivenPlan.onTime(fresh, now);
    }

    /** Everything that opened is open still, and no session has an answer. */
    private PlanState nothingDone(LocalDateTime now) {
        return new Course(new Random(0), 0, 0).until(fresh, now);
    }

    private PlanState after(PlanState plan, LocalDateTime now, TimelineChange change) {
        return new Timeline(plan, noord, now, GivenPlan.MEMBERS).after(change);
    }

    private void refuses(PlanState plan, LocalDateTime now, TimelineChange change, String code, Object... arguments) {
        DomainException refusal = catchThrowableOfType(DomainException.class, () -> after(plan, now, change));
        assertThat(refusal).as("%s is refused", change).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.arguments()).as("arguments of %s", code).containsExactly(arguments);
    }

    private static List<LocalDate> mondays(PlanState plan) {
        return plan.run(1).weeks().stream().map(RunWeek::monday).toList();
    }

    private static List<Item> ofWeek(PlanState plan, int week) {
        return plan.items().stream()
                .filter(item -> item.run() == 1 && item.week() == week)
                .toList();
    }

    private static Item item(PlanState plan, int week, String element) {
        return item(plan, 1, week, element);
    }

    private static Item item(PlanState plan, int run, int week, String element) {
        return plan.items().stream()
                .filter(item -> item.run() == run
                        && item.week() == week
                        && item.element().equals(element))
                .findFirst()
                .orElseThrow();
    }
}
