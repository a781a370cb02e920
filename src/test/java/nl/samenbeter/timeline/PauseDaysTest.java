package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.Resume;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the days of a plan go that a pause falls on; the autumn holiday is from 12 to 18 October 2026. */
class PauseDaysTest extends TimelineStories {

    private static final LocalDate WEDNESDAY = day(9, 30);
    private static final LocalDate MONDAY = day(10, 5);

    private final SchoolCalendar noord = TestCalendars.noord();
    private final WeekSteps steps = new WeekSteps(noord);

    private PlanState plan;

    @BeforeEach
    void givenAPlanThatRuns() {
        ProgrammeId programme = school.planned();
        jdbc.sql("update programme set status = 'RUNNING' where id = ?")
                .param(programme.value())
                .update();
        plan = plan(programme);
    }

    @Test
    void theWeekOfThePauseBecomesTheWeekOfTheResumption() {
        PlanState resumed = resumed(WEDNESDAY, MONDAY);

        PlanState.Moments sessions = sessions(resumed, 5).moments();
        assertThat(sessions(plan, 5).moments().dueAt()).isEqualTo(day(10, 2).atTime(17, 0));
        assertThat(sessions.dueAt()).isEqualTo(day(10, 9).atTime(17, 0));
        assertThat(sessions.sessions())
                .extracting(PlanState.Session::day)
                .contains(day(10, 7))
                .allMatch(day -> !day.isBefore(MONDAY));
        assertThat(steps.moved(WEDNESDAY, day(9, 28), MONDAY)).isEqualTo(day(10, 7));
    }

    @Test
    void daysBeforeThePauseStay() {
        PlanState resumed = resumed(WEDNESDAY, MONDAY);

        assertThat(plan.items())
                .filteredOn(item -> item.week() < 5)
                .isNotEmpty()
                .allSatisfy(item -> {
                    PlanState.Moments after =
                            resumed.item(item.id()).orElseThrow().moments();
                    assertThat(after.firstDay()).isEqualTo(item.moments().firstDay());
                    assertThat(after.lastDay()).isEqualTo(item.moments().lastDay());
                    assertThat(after.opensAt()).isEqualTo(item.moments().opensAt());
                    assertThat(after.dueAt()).isEqualTo(item.moments().dueAt());
                    assertThat(after.sessions()).isEqualTo(item.moments().sessions());
                });
    }

    @Test
    void weeksAreCountedOverAHoliday() {
        assertThat(plan.run(1).weeks()).extracting(RunWeek::monday).contains(MONDAY, day(10, 19), day(10, 26));
        assertThat(resumed(WEDNESDAY, MONDAY).run(1).weeks())
                .extracting(RunWeek::monday)
                .endsWith(MONDAY, day(10, 19), day(10, 26), day(11, 2));
        assertThat(steps.moved(day(10, 9), day(9, 28), MONDAY)).isEqualTo(day(10, 23));
        assertThat(steps.moved(day(10, 23), day(9, 28), MONDAY)).isEqualTo(day(10, 30));
    }

    @Test
    void aPauseFromASaturdayBeginsWithTheNextWeek() {
        assertThat(resumed(day(10, 10), day(10, 26)).run(1).weeks())
                .extracting(RunWeek::monday)
                .endsWith(MONDAY, day(10, 26), day(11, 2));
    }

    /** At noon of the day before the pause. */
    private PlanState resumed(LocalDate from, LocalDate monday) {
        LocalDateTime now = from.minusDays(1).atTime(12, 0);
        PlanState paused = new Timeline(plan, noord, now, 6).after(new Pause(from, "other"));
        return new Timeline(paused, noord, now, 6).after(new Resume(monday));
    }

    private static PlanState.Item sessions(PlanState plan, int week) {
        return plan.items().stream()
                .filter(item -> item.week() == week && item.element().equals("callActivity_boardSessions"))
                .findFirst()
                .orElseThrow();
    }
}
