package nl.samenbeter.schoolyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.shared.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearPlannerTest {

    private static final List<YearElement> MODEL = YearModel.elements();

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOORD,  2026-2027, 2026-08-31, 2026-10-30, 2026-11-16, 2027-01-22, 2027-02-08, 2027-04-09, 2027-05-10, 2027-06-18
            MIDDEN, 2026-2027, 2026-09-14, 2026-11-13, 2026-11-30, 2027-02-05, 2027-03-01, 2027-04-23, 2027-05-24, 2027-07-02
            ZUID,   2026-2027, 2026-09-07, 2026-11-06, 2026-11-23, 2027-01-29, 2027-02-22, 2027-04-16, 2027-05-17, 2027-06-25
            NOORD,  2027-2028, 2027-09-06, 2027-11-05, 2027-11-22, 2028-01-28, 2028-02-14, 2028-04-14, 2028-05-08, 2028-06-16
            MIDDEN, 2027-2028, 2027-09-13, 2027-11-12, 2027-11-29, 2028-02-04, 2028-02-21, 2028-04-21, 2028-05-15, 2028-06-23
            ZUID,   2027-2028, 2027-09-20, 2027-11-19, 2027-12-06, 2028-02-11, 2028-03-06, 2028-04-28, 2028-05-22, 2028-06-30
            """)
    void givesTheBandsOfTheSchoolYearPlan(
            String region,
            String year,
            LocalDate firstTrancheFrom,
            LocalDate firstTrancheTo,
            LocalDate secondTrancheFrom,
            LocalDate secondTrancheTo,
            LocalDate thirdTrancheFrom,
            LocalDate thirdTrancheTo,
            LocalDate consolidationFrom,
            LocalDate consolidationTo) {
        var items = plan(calendar(region), year, YearForm.TRANCHES);

        assertThat(days(items, "event_tranche1")).isEqualTo(new DateRange(firstTrancheFrom, firstTrancheTo));
        assertThat(days(items, "event_tranche2")).isEqualTo(new DateRange(secondTrancheFrom, secondTrancheTo));
        assertThat(days(items, "event_tranche3")).isEqualTo(new DateRange(thirdTrancheFrom, thirdTrancheTo));
        assertThat(days(items, "manualTask_consolidate")).isEqualTo(new DateRange(consolidationFrom, consolidationTo));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOORD,  2026-2027
            MIDDEN, 2026-2027
            ZUID,   2026-2027
            NOORD,  2027-2028
            MIDDEN, 2027-2028
            ZUID,   2027-2028
            """)
    void putsEverythingOnSchoolDaysInTheOrderOfTheYear(String region, String label) {
        var calendar = calendar(region);
        for (YearForm form : YearForm.values()) {
            var items = plan(calendar, label, form);
            assertThat(items.values()).allSatisfy(item -> {
                if (!item.element().kind().isBand()) {
                    assertThat(calendar.isSchoolDay(item.firstDay())).isTrue();
                    assertThat(calendar.isSchoolDay(item.lastDay())).isTrue();
                }
                assertThat(item.firstDay()).isBeforeOrEqualTo(item.lastDay());
                assertThat(calendar.schoolWeek(item.firstDay()))
                        .isEqualTo(item.element().firstWeek());
                assertThat(calendar.schoolWeek(item.lastDay()))
                        .isEqualTo(item.element().lastWeek());
                assertThat(item.opensAt()).isBefore(item.dueAt());
                assertThat(item.dueAt()).isBeforeOrEqualTo(item.lapsesAt());
                assertThat(item.overAt().toLocalDate()).isAfterOrEqualTo(item.lastDay());
            });
            assertThat(items.get("userTask_talkWithBoardInJune").firstDay().getMonthValue())
                    .isEqualTo(6);
        }
    }

    @Test
    void hasTheThreeTranchesOrTheStartPhase() {
        var tranches = plan(TestCalendars.noord(), "2026-2027", YearForm.TRANCHES);
        var startPhase = plan(TestCalendars.noord(), "2026-2027", YearForm.START_PHASE);

        assertThat(tranches)
                .containsKeys("event_tranche1", "event_tranche2", "event_tranche3", "userTask_decideTranche2");
        assertThat(tranches).doesNotContainKeys("event_startPhase");
        assertThat(startPhase).containsKeys("event_startPhase", "userTask_decideAfterStartPhase");
        assertThat(startPhase).doesNotContainKeys("event_tranche1", "userTask_decideTranche2");
        assertThat(days(startPhase, "event_startPhase")).isEqualTo(days(tranches, "event_tranche1"));
    }

    /** Domain 3.5: sessions in SW2, 11, 21 and 31; evaluation in SW39, the next plan in SW40. */
    @Test
    void meetsInTheWeeksOfTheYearPlan() {
        var items = plan(TestCalendars.noord(), "2026-2027", YearForm.TRANCHES);

        assertThat(items.values().stream()
                        .filter(item -> item.element().kind() == YearItemKind.LEADERSHIP_SESSION)
                        .map(item -> item.element().firstWeek()))
                .containsExactly(2, 11, 21, 31);
        assertThat(items.get("userTask_holdLeadershipSession1").firstDay()).isEqualTo("2026-08-27");
        assertThat(items.get("userTask_evaluateYear").element().firstWeek()).isEqualTo(39);
        assertThat(items.get("userTask_planNextYear").element().firstWeek()).isEqualTo(40);
        assertThat(items.get("userTask_composeTranche2").opensAt()).isEqualTo("2026-11-02T08:00");
        assertThat(items.get("event_tranche1").overAt()).isEqualTo("2026-11-02T08:00");
    }

    @Test
    void movesAMeetingFromADayOff() {
        var thursday = LocalDate.of(2026, 8, 27);
        var studyDay = TestCalendars.noord(OwnDays.studyDay("Studiedag", new DateRange(thursday, thursday)));
        var twoDays =
                TestCalendars.noord(OwnDays.studyDay("Studiedagen", new DateRange(thursday, thursday.plusDays(1))));

        assertThat(plan(studyDay, "2026-2027", YearForm.TRANCHES)
                        .get("userTask_holdLeadershipSession1")
                        .firstDay())
                .isEqualTo(thursday.plusDays(1));
        assertThat(plan(twoDays, "2026-2027", YearForm.TRANCHES)
                        .get("userTask_holdLeadershipSession1")
                        .firstDay())
                .isEqualTo(thursday.minusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-2027", "2027-2028"})
    void keepsItsHourOverTheChangesOfTheClock(String year) {
        assertThat(plan(TestCalendars.noord(), year, YearForm.TRANCHES).values())
                .allSatisfy(item -> assertThat(item.opensAt().getHour()).isEqualTo(8))
                .filteredOn(item -> item.begins() != null)
                .allSatisfy(item -> assertThat(item.begins()).hasHour(15));
    }

    /** Three extra weeks off leave 38 programme weeks: what comes after the last stands in the last. */
    @Test
    void staysInsideAShortYear() {
        var calendar = TestCalendars.noord(OwnDays.extraHoliday(
                "Verbouwing", new DateRange(LocalDate.of(2027, 5, 31), LocalDate.of(2027, 6, 20))));
        var year = calendar.schoolYears().getFirst();
        assertThat(calendar.programmeWeeks(year)).hasSize(38);

        assertThat(plan(calendar, "2026-2027", YearForm.TRANCHES).values()).allSatisfy(item -> {
            assertThat(item.lapsesAt().toLocalDate()).isBeforeOrEqualTo(year.lastDay());
        });
    }

    @ParameterizedTest
    @EnumSource(YearForm.class)
    void knowsItsKinds(YearForm form) {
        assertThat(plan(TestCalendars.zuid(), "2026-2027", form).values())
                .extracting(item -> item.element().kind())
                .contains(
                        YearItemKind.PREPARATION,
                        YearItemKind.GO_NO_GO,
                        YearItemKind.INDEPENDENCE,
                        YearItemKind.YEAR_BAROMETER,
                        YearItemKind.BOARD_TALK);
    }

    private static SchoolCalendar calendar(String region) {
        return switch (region) {
            case "NOORD" -> TestCalendars.noord();
            case "MIDDEN" -> TestCalendars.midden();
            default -> TestCalendars.zuid();
        };
    }

    private static Map<String, PlannedYearItem> plan(SchoolCalendar calendar, String label, YearForm form) {
        var year = calendar.schoolYears().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        return new YearPlanner(calendar, year)
                .plan(MODEL, form).stream()
                        .collect(Collectors.toMap(
                                item -> item.element().element(),
                                Function.identity(),
                                (one, other) -> one,
                                java.util.LinkedHashMap::new));
    }

    private static DateRange days(Map<String, PlannedYearItem> items, String element) {
        return new DateRange(items.get(element).firstDay(), items.get(element).lastDay());
    }
}
