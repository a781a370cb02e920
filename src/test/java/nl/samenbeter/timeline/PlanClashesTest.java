package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.programme.PlanAudience;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.timeline.TimelineChange.AddItem;
import nl.samenbeter.timeline.TimelineChange.MoveItem;
import nl.samenbeter.timeline.TimelineChange.RepeatWeek;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is offered instead of a moment that does not go, in a plan in which Thursday of week 5 has a meeting from 15:00 to 16:00. */
class PlanClashesTest {

    private static final LocalDate START = LocalDate.of(2026, 8, 31);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDateTime IN_WEEK_4 = LocalDate.of(2026, 9, 23).atTime(12, 0);

    private final SchoolCalendar noord = TestCalendars.noord();
    private final PlanState plan = GivenPlan.of(noord, START, 0);

    @Test
    void aMomentAfterTheOtherMeetingIsOfferedWhenItIsOverBeforeTheDayCloses() {
        assertThat(begins(added(LocalTime.of(15, 30), 60, IN_WEEK_4))).isEqualTo(LocalTime.of(16, 0));
    }

    @Test
    void aLongerOneIsOfferedBeforeTheOtherMeeting() {
        assertThat(begins(added(LocalTime.of(15, 30), 75, IN_WEEK_4))).isEqualTo(LocalTime.of(13, 45));
    }

    @Test
    void nothingIsOfferedThatLiesBehind() {
        assertThat(added(LocalTime.of(15, 30), 75, THURSDAY.atTime(14, 0)).wayOut())
                .isNull();
    }

    @Test
    void forADayOffNoDayIsOfferedThatLiesBehind() {
        var calendar =
                TestCalendars.noord(OwnDays.studyDay("Studiedagen", new DateRange(THURSDAY, THURSDAY.plusDays(1))));

        assertThat(wayOutOfAMove(calendar, THURSDAY.minusDays(1).atTime(12, 0))).isEqualTo(THURSDAY.minusDays(1));
        assertThat(wayOutOfAMove(calendar, THURSDAY.minusDays(1).atTime(14, 0))).isEqualTo(THURSDAY.plusDays(4));
    }

    /** As the engine has it: what is held again is waited for by its own week only. */
    @Test
    void whatComesAfterAnEarlierWeekDoesNotWaitForItToBeHeldAgain() {
        LocalDateTime asWeek3Begins = START.plusWeeks(2).atTime(7, 0);
        PlanState before = GivenPlan.onTime(plan, asWeek3Begins);
        var change = new RepeatWeek(START.plusWeeks(1), Slack.KEEP);
        PlanState after = new Timeline(before, noord, asWeek3Begins, GivenPlan.MEMBERS).after(change);

        assertThat(new PlanClashes(before, after, noord, change, asWeek3Begins).all())
                .filteredOn(clash -> clash.kind() == Clash.Kind.GATE)
                .isEmpty();
    }

    private LocalDate wayOutOfAMove(SchoolCalendar calendar, LocalDateTime now) {
        Item meeting = plan.items().stream()
                .filter(item -> item.week() == 5 && item.isMeeting() && item.audience() == PlanAudience.GROUPS)
                .findFirst()
                .orElseThrow();
        Clash clash = only(calendar, new MoveItem(meeting.id(), THURSDAY.plusDays(1), LocalTime.of(13, 0), null), now);
        assertThat(clash.kind()).isEqualTo(Clash.Kind.STUDY_DAY);
        return ((MoveItem) clash.wayOut()).day();
    }

    private Clash added(LocalTime begins, int minutes, LocalDateTime now) {
        Clash clash = only(noord, new AddItem("Samen eten", THURSDAY, begins, minutes, true, false, null), now);
        assertThat(clash.kind()).isEqualTo(Clash.Kind.OVERLAP);
        return clash;
    }

    private static @Nullable LocalTime begins(Clash clash) {
        return clash.wayOut() instanceof AddItem add ? add.begins() : null;
    }

    private Clash only(SchoolCalendar calendar, TimelineChange change, LocalDateTime now) {
        PlanState before = GivenPlan.onTime(plan, now);
        PlanState after = new Timeline(before, calendar, now, GivenPlan.MEMBERS).after(change);
        List<Clash> clashes = new PlanClashes(before, after, calendar, change, now).all();
        assertThat(clashes).hasSize(1);
        return clashes.getFirst();
    }
}
