package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.calendar.OwnDays;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.shared.DateRange;
import org.junit.jupiter.api.Test;

/** Rulings 10, at a school in Noord that started its first tranche on 31 August 2026. */
class CycleWeeksTest {

    private static final LocalDate WEEK_8 = LocalDate.of(2026, 10, 26);

    private final SchoolCalendar noord = TestCalendars.noord();
    private final CycleWeeks cycles = new CycleWeeks(noord);

    @Test
    void theFirstCycleBeginsOnTheProgrammeMondayAfterWeekEight() {
        assertThat(cycles.after(WEEK_8).orElseThrow())
                .containsExactly(
                        new RunWeek(1, LocalDate.of(2026, 11, 2)),
                        new RunWeek(2, LocalDate.of(2026, 11, 9)),
                        new RunWeek(3, LocalDate.of(2026, 11, 16)),
                        new RunWeek(4, LocalDate.of(2026, 11, 23)));
    }

    @Test
    void aCycleStretchesOverAHoliday() {
        assertThat(cycles.after(LocalDate.of(2026, 12, 7)).orElseThrow())
                .extracting(RunWeek::monday)
                .containsExactly(
                        LocalDate.of(2026, 12, 14),
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 1, 11),
                        LocalDate.of(2027, 1, 18));
    }

    @Test
    void aYearAfterTheFirstTrancheHoldsSevenCyclesAndOneThatIsCut() {
        List<List<RunWeek>> year = new ArrayList<>();
        LocalDate last = WEEK_8;
        for (Optional<List<RunWeek>> next = cycles.after(last);
                next.orElseThrow().getFirst().monday().isBefore(LocalDate.of(2027, 8, 1));
                next = cycles.after(last)) {
            year.add(next.orElseThrow());
            last = next.orElseThrow().getLast().monday();
        }

        assertThat(year).hasSize(8);
        assertThat(year.subList(0, 7)).allMatch(weeks -> weeks.size() == 4);
        assertThat(year.getLast()).extracting(RunWeek::number).containsExactly(1, 2, 4);
        assertThat(cycles.after(last).orElseThrow().getFirst().monday()).isEqualTo(LocalDate.of(2027, 8, 23));
    }

    @Test
    void aCutCycleKeepsItsLastPart() {
        List<LocalDate> mondays = noord.programmeWeeks(noord.schoolYear(WEEK_8).orElseThrow());

        assertThat(cycles.after(mondays.get(mondays.size() - 3)).orElseThrow())
                .extracting(RunWeek::number)
                .containsExactly(1, 4);
    }

    @Test
    void oneWeekIsTooLittleForACycle() {
        List<LocalDate> mondays = noord.programmeWeeks(noord.schoolYear(WEEK_8).orElseThrow());

        assertThat(cycles.after(mondays.get(mondays.size() - 2)).orElseThrow().getFirst())
                .isEqualTo(new RunWeek(1, LocalDate.of(2027, 8, 23)));
    }

    @Test
    void anInterruptedCycleKeepsItsLastWeekWhereTheSchoolYearEnds() {
        LocalDate end = noord.programmeWeeks(noord.schoolYears().getFirst()).getLast();
        var left = List.of(
                new RunWeek(2, end.minusWeeks(4)),
                new RunWeek(3, end.minusWeeks(3)),
                new RunWeek(4, end.minusWeeks(2)));

        assertThat(cycles.rest(left, end.minusWeeks(1)))
                .containsExactly(new RunWeek(2, end.minusWeeks(1)), new RunWeek(4, end));
    }

    @Test
    void theYearOfAWeekWhoseMondayIsOffIsKnown() {
        LocalDate monday = LocalDate.of(2026, 8, 17);
        var later = TestCalendars.noord(OwnDays.studyDay("Studiedag", new DateRange(monday, monday)));

        assertThat(new CycleWeeks(later).after(monday).orElseThrow().getFirst().monday())
                .isEqualTo(monday.plusWeeks(1));
    }

    @Test
    void thereIsNoNextCycleWhereTheCalendarEnds() {
        var lastYear = noord.schoolYears().getLast();

        assertThat(cycles.after(noord.programmeWeeks(lastYear).getLast())).isEmpty();
    }

    @Test
    void theYearBarometerLiesInSchoolWeekThirtyEight() {
        List<RunWeek> seventh = List.of(
                new RunWeek(1, LocalDate.of(2027, 5, 24)),
                new RunWeek(2, LocalDate.of(2027, 5, 31)),
                new RunWeek(3, LocalDate.of(2027, 6, 7)),
                new RunWeek(4, LocalDate.of(2027, 6, 14)));

        assertThat(noord.schoolWeek(LocalDate.of(2027, 6, 14))).isEqualTo(38);
        assertThat(cycles.yearBarometer(seventh)).contains(seventh.getLast());
        assertThat(cycles.yearBarometer(seventh.subList(0, 3))).isEmpty();
    }
}
