package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.programme.PlannedItem.PlannedSession;
import org.junit.jupiter.api.Test;

class WeekPlannerTest {

    private static final LocalDate ORDINARY = LocalDate.of(2026, 8, 31);
    /** Ascension on Thursday and the Friday after it are off; Monday to Wednesday are school days. */
    private static final LocalDate ASCENSION_2028 = LocalDate.of(2028, 5, 22);
    /** Whit Monday is off. */
    private static final LocalDate WHIT_MONDAY_2027 = LocalDate.of(2027, 5, 17);

    private final WeekPlanner planner =
            new WeekPlanner(TestCalendars.noord(), SessionRhythm.usual(LocalTime.of(8, 15)));

    @Test
    void putsAMeetingOnItsDayWithTheDefaultMoments() {
        PlannedItem item = plan(ORDINARY, meeting("start", "TUE", "15:00", 90));

        assertThat(item.firstDay()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(item.opensAt()).isEqualTo(LocalDate.of(2026, 9, 1).atTime(8, 0));
        assertThat(item.dueAt()).isEqualTo(LocalDate.of(2026, 9, 1).atTime(16, 30));
        assertThat(item.lapsesAt()).isEqualTo(LocalDate.of(2026, 9, 11).atTime(17, 0));
        assertThat(item.isMoved()).isFalse();
    }

    @Test
    void movesAMeetingOnADayOffToTheNextSchoolDayAtTheSameTime() {
        PlannedItem item = plan(WHIT_MONDAY_2027, meeting("start", "MON", "15:00", 90));

        assertThat(item.firstDay()).isEqualTo(LocalDate.of(2027, 5, 18));
        assertThat(item.movedFrom()).isEqualTo(WHIT_MONDAY_2027);
        assertThat(item.dueAt()).isEqualTo(LocalDate.of(2027, 5, 18).atTime(16, 30));
    }

    @Test
    void movesAMeetingBackWhenNoLaterDayIsLeft() {
        PlannedItem item = plan(ASCENSION_2028, meeting("start", "FRI", "15:00", 90));

        assertThat(item.firstDay()).isEqualTo(LocalDate.of(2028, 5, 24));
    }

    @Test
    void doesNotPutAMovedMeetingOverAnother() {
        var plan = planner.plan(
                List.of(meeting("first", "TUE", "15:00", 90), meeting("second", "MON", "16:00", 60)), WHIT_MONDAY_2027);

        assertThat(plan.get(1).firstDay()).isEqualTo(LocalDate.of(2027, 5, 19));
    }

    @Test
    void keepsWhatComesAfterSomethingAfterItWhenItMoves() {
        var first = meeting("setUp", "THU", "14:30", 60);
        var second = element("session", Map.of("plan.day", "MON", "plan.time", "15:30", "plan.after", "setUp"));

        var plan = planner.plan(List.of(second, first), ORDINARY);

        assertThat(plan.get(0).firstDay()).isEqualTo(LocalDate.of(2026, 9, 3));
        assertThat(plan.get(1).firstDay()).isEqualTo(LocalDate.of(2026, 9, 3));
    }

    @Test
    void keepsTheRemainingDaysOfAWindow() {
        PlannedItem item = plan(
                WHIT_MONDAY_2027,
                element("b0", Map.of("plan.day", "MON-TUE", "plan.due", "TUE 17:00", "plan.lapse", "TUE 17:00")));

        assertThat(item.firstDay()).isEqualTo(LocalDate.of(2027, 5, 18));
        assertThat(item.opensAt()).isEqualTo(LocalDate.of(2027, 5, 18).atTime(8, 0));
        assertThat(item.dueAt()).isEqualTo(LocalDate.of(2027, 5, 18).atTime(17, 0));
        assertThat(item.lapsesAt()).isEqualTo(item.dueAt());
    }

    @Test
    void movesAWindowOfDaysOffToWhatIsLeftOfTheWeek() {
        PlannedItem item = plan(
                ASCENSION_2028,
                element("b", Map.of("plan.day", "THU-FRI", "plan.due", "FRI 17:00", "plan.lapse", "FRI 17:00")));

        assertThat(item.firstDay()).isEqualTo(LocalDate.of(2028, 5, 24));
        assertThat(item.dueAt()).isEqualTo(LocalDate.of(2028, 5, 24).atTime(17, 0));
    }

    @Test
    void dropsBoardSessionsOnDaysOffAndLetsTheNextTakeTheLongOne() {
        var block = element(
                "block",
                Map.of(
                        "plan.day",
                        "MON-FRI",
                        "plan.sessions",
                        "MON:15,TUE:10,WED:10,THU:10,FRI:10",
                        "plan.time",
                        "08:15"));

        PlannedItem item = plan(WHIT_MONDAY_2027, block);

        assertThat(item.sessions())
                .extracting(PlannedSession::day, PlannedSession::minutes)
                .containsExactly(
                        tuple(LocalDate.of(2027, 5, 18), 15),
                        tuple(LocalDate.of(2027, 5, 19), 10),
                        tuple(LocalDate.of(2027, 5, 20), 10),
                        tuple(LocalDate.of(2027, 5, 21), 10));
    }

    @Test
    void movesTheOnlySessionOfAWeekAsAMeeting() {
        var weekly = new WeekPlanner(
                TestCalendars.noord(), new SessionRhythm(SessionRhythm.Frequency.WEEKLY, LocalTime.of(9, 0), 10, 20));
        var block = element(
                "block",
                Map.of(
                        "plan.kind", "board-sessions",
                        "plan.owner", "leader-hat",
                        "plan.day", "MON-FRI",
                        "plan.sessions", "MON:15,TUE:10,WED:10,THU:10,FRI:10"));

        PlannedItem ordinary = weekly.plan(List.of(block), ORDINARY).getFirst();
        PlannedItem whitMonday = weekly.plan(List.of(block), WHIT_MONDAY_2027).getFirst();

        assertThat(ordinary.sessions()).containsExactly(new PlannedSession(ORDINARY, LocalTime.of(9, 0), 20));
        assertThat(ordinary.element().minutes()).isEqualTo(20);
        assertThat(whitMonday.sessions())
                .containsExactly(new PlannedSession(LocalDate.of(2027, 5, 18), LocalTime.of(9, 0), 20));
    }

    @Test
    void givesSessionsThatTheCoachLeadsTheTimeOfTheTeamOnly() {
        var later = new WeekPlanner(
                TestCalendars.noord(), new SessionRhythm(SessionRhythm.Frequency.WEEKLY, LocalTime.of(9, 0), 5, 20));
        var block = element(
                "block",
                Map.of(
                        "plan.kind", "board-sessions",
                        "plan.day", "THU-FRI",
                        "plan.time", "08:15",
                        "plan.sessions", "THU:10,FRI:10"));

        PlannedItem item = later.plan(List.of(block), ORDINARY).getFirst();

        assertThat(item.sessions())
                .extracting(PlannedSession::begins, PlannedSession::minutes)
                .containsExactly(tuple(LocalTime.of(9, 0), 10), tuple(LocalTime.of(9, 0), 10));
    }

    @Test
    void lapsesOnTheFridayOfTheNextProgrammeWeekAlsoOverAHoliday() {
        PlannedItem item = plan(LocalDate.of(2026, 10, 5), meeting("start", "TUE", "15:00", 90));

        assertThat(item.lapsesAt()).isEqualTo(LocalDate.of(2026, 10, 23).atTime(17, 0));
    }

    @Test
    void nothingLapsesBeforeItIsDueOnTheLastEveningOfTheYear() {
        PlannedItem item = plan(LocalDate.of(2027, 7, 5), meeting("pizza", "FRI", "17:00", 150));

        assertThat(item.dueAt()).isEqualTo(LocalDate.of(2027, 7, 9).atTime(19, 30));
        assertThat(item.lapsesAt()).isEqualTo(item.dueAt());
    }

    @Test
    void plansNothingInAWeekWithoutASchoolDay() {
        var autumn = List.of(new RunWeek(1, LocalDate.of(2026, 10, 12)));

        assertThat(planner.plan(List.of(meeting("start", "TUE", "15:00", 90)), autumn))
                .isEmpty();
    }

    @Test
    void keepsLocalTimesOverTheClockChange() {
        PlannedItem item = plan(LocalDate.of(2026, 10, 26), meeting("start", "TUE", "15:00", 90));

        assertThat(item.opensAt()).isEqualTo(LocalDate.of(2026, 10, 27).atTime(8, 0));
    }

    @Test
    void refusesAnOrderThatGoesInACircle() {
        var first = element("a", Map.of("plan.day", "MON", "plan.after", "b"));
        var second = element("b", Map.of("plan.day", "MON", "plan.after", "a"));

        assertThatThrownBy(() -> planner.plan(List.of(first, second), ORDINARY)).hasMessageContaining("circle");
    }

    @Test
    void refusesAPropertyItDoesNotKnow() {
        assertThatThrownBy(() -> element("a", Map.of("plan.day", "MON", "plan.colour", "red")))
                .hasMessageContaining("a: plan.colour");
        assertThatThrownBy(() -> element("a", Map.of("plan.day", "SUN"))).hasMessageContaining("a: plan.day");
    }

    private PlannedItem plan(LocalDate monday, PlanElement element) {
        return planner.plan(List.of(element), monday).getFirst();
    }

    private static PlanElement meeting(String id, String day, String time, int minutes) {
        return element(id, Map.of("plan.day", day, "plan.time", time, "plan.minutes", String.valueOf(minutes)));
    }

    private static PlanElement element(String id, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "plan.row", "9.9",
                "plan.kind", "meeting",
                "plan.minutes", "10",
                "plan.norm", "inside",
                "plan.audience", "all",
                "plan.owner", "coach"));
        properties.putAll(more);
        return PlanProperties.read(1, id, id, properties);
    }
}
