package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.calendar.TestCalendars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped eight weeks, planned from every programme week of two school years in each region. */
class EveryStartTest {

    private static final LocalTime SESSIONS = LocalTime.of(8, 15);
    private static final int WEEKS = 8;
    private static final List<PlanElement> ELEMENTS = DrawnElements.eightWeeks();

    /** Starts from which eight programme weeks fit into the school year. */
    static Stream<Arguments> starts() {
        var regions = new HashMap<String, SchoolCalendar>();
        regions.put("Noord", TestCalendars.noord());
        regions.put("Midden", TestCalendars.midden());
        regions.put("Zuid", TestCalendars.zuid());
        return regions.entrySet().stream()
                .flatMap(region -> Stream.of(2026, 2027)
                        .flatMap(year -> startsOf(region.getValue(), year))
                        .map(monday -> Arguments.of(region.getKey(), monday, region.getValue())));
    }

    private static Stream<LocalDate> startsOf(SchoolCalendar calendar, int year) {
        SchoolYear schoolYear = calendar.schoolYears().stream()
                .filter(one -> one.firstDay().getYear() == year)
                .findFirst()
                .orElseThrow();
        List<LocalDate> mondays = calendar.programmeWeeks(schoolYear);
        return mondays.stream().limit(mondays.size() - WEEKS + 1L);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("starts")
    void everyStartGivesEightWholeWeeksAndNothingOnADayOff(String region, LocalDate monday, SchoolCalendar calendar) {
        List<PlannedItem> plan = new WeekPlanner(calendar, SessionRhythm.usual(SESSIONS)).plan(ELEMENTS, monday);

        assertThat(plan).hasSameSizeAs(ELEMENTS);
        List<LocalDate> mondays = mondays(plan);
        assertThat(mondays).hasSize(WEEKS).isEqualTo(calendar.programmeWeeks(monday, WEEKS));
        assertThat(mondays).allMatch(week -> calendar.schoolDays(week).size() >= 3);
        for (PlannedItem item : plan) {
            assertThat(calendar.isSchoolDay(item.firstDay())).as("%s", item).isTrue();
            assertThat(calendar.isSchoolDay(item.lastDay())).as("%s", item).isTrue();
            assertThat(item.sessions()).allMatch(session -> calendar.isSchoolDay(session.day()));
            assertThat(item.opensAt()).as("%s", item).isBeforeOrEqualTo(item.dueAt());
            assertThat(item.dueAt()).as("%s", item).isBeforeOrEqualTo(item.lapsesAt());
            assertThat(item.lapsesAt().toLocalDate())
                    .as("%s does not stay open over the summer", item)
                    .isBeforeOrEqualTo(calendar.schoolYear(monday).orElseThrow().lastDay());
        }
        assertThat(overlaps(plan)).isEmpty();
        assertThat(sessionMoments(plan)).doesNotHaveDuplicates();
    }

    /** 25 Oct 2026, 28 Mar 2027, 31 Oct 2027 and 26 Mar 2028 lie within these years. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("starts")
    void localTimesStayTheSameOverAClockChange(String region, LocalDate monday, SchoolCalendar calendar) {
        List<PlannedItem> plan = new WeekPlanner(calendar, SessionRhythm.usual(SESSIONS)).plan(ELEMENTS, monday);

        for (PlannedItem item : plan) {
            LocalTime time = item.element().isMeeting()
                    ? item.element().atSessionTime() ? SESSIONS : item.element().time()
                    : null;
            if (time != null && item.element().due() == null) {
                LocalDateTime ends =
                        item.firstDay().atTime(time).plusMinutes(item.element().meetingMinutes());
                assertThat(item.dueAt()).as("%s", item).isEqualTo(ends);
                Instant engine = ends.atZone(calendar.zone()).toInstant();
                assertThat(LocalDateTime.ofInstant(engine, calendar.zone())).isEqualTo(ends);
            }
            assertThat(item.sessions()).allMatch(session -> session.begins().equals(sessionTime(item)));
        }
        assertThat(Duration.between(
                        monday.atTime(SESSIONS).atZone(calendar.zone()),
                        plan.getLast().dueAt().atZone(calendar.zone())))
                .isPositive();
    }

    private static LocalTime sessionTime(PlannedItem item) {
        return item.element().time() == null ? SESSIONS : item.element().time();
    }

    private static List<LocalDate> mondays(List<PlannedItem> plan) {
        return plan.stream()
                .map(item -> item.firstDay().with(DayOfWeek.MONDAY))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<LocalDateTime> sessionMoments(List<PlannedItem> plan) {
        return plan.stream()
                .flatMap(item -> item.sessions().stream())
                .map(session -> session.day().atTime(session.begins()))
                .toList();
    }

    /** Pairs of meetings of the team at the same moment. */
    private static List<String> overlaps(List<PlannedItem> plan) {
        List<PlannedItem> meetings = plan.stream()
                .filter(item -> item.element().isMeeting() && item.element().insideNorm())
                .sorted(Comparator.comparing(item -> begins(item)))
                .toList();
        List<String> overlaps = new ArrayList<>();
        for (int index = 1; index < meetings.size(); index++) {
            PlannedItem before = meetings.get(index - 1);
            PlannedItem item = meetings.get(index);
            if (begins(before).plusMinutes(before.element().meetingMinutes()).isAfter(begins(item))) {
                overlaps.add(
                        before.element().element() + " and " + item.element().element() + " on " + item.firstDay());
            }
        }
        return overlaps;
    }

    private static LocalDateTime begins(PlannedItem item) {
        return item.firstDay().atTime(item.element().time());
    }
}
