package nl.samenbeter.schoolyear.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.DayOffKind;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.TeamProgramme;
import nl.samenbeter.programme.YearEvents.YearEvent;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearItemKind;
import nl.samenbeter.schoolyear.YearItemOwner;
import nl.samenbeter.schoolyear.YearItemStatus;
import nl.samenbeter.schoolyear.YearOverview;
import nl.samenbeter.schoolyear.YearPlanStatus;
import nl.samenbeter.schoolyear.YearRow;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Status;
import org.junit.jupiter.api.Test;

class YearEntriesTest {

    private static final LocalDate TRANCHE = LocalDate.of(2026, 8, 31);
    private static final LocalDate TRANCHE_END = LocalDate.of(2026, 10, 30);

    @Test
    void saysWhereATrancheIsByItsDates() {
        assertThat(tranche(TRANCHE.minusDays(1), YearItemStatus.OPEN)).isEqualTo(Status.UPCOMING);
        assertThat(tranche(TRANCHE, YearItemStatus.PLANNED)).isEqualTo(Status.RUNNING);
        assertThat(tranche(TRANCHE_END, YearItemStatus.OPEN)).isEqualTo(Status.RUNNING);
        assertThat(tranche(TRANCHE_END.plusDays(1), YearItemStatus.OPEN)).isEqualTo(Status.DONE);
        assertThat(tranche(TRANCHE, YearItemStatus.SKIPPED)).isEqualTo(Status.SKIPPED);
    }

    private static Status tranche(LocalDate today, YearItemStatus status) {
        return YearEntries.of(year(today, List.of(trancheRow(status)), List.of(), List.of())).stream()
                .filter(entry -> entry.kind() == YearEntry.Kind.BAND)
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void tellsTheTrancheOfATeamAndItsCycles() {
        var programme = ProgrammeId.next();
        var team = new TeamProgramme(
                programme,
                TeamId.next(),
                "Rooster & ICT",
                ProgrammeStatus.RUNNING,
                TRANCHE,
                8,
                List.of(
                        new TeamProgramme.Run(1, TRANCHE, TRANCHE_END),
                        new TeamProgramme.Run(2, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 27))));

        var entries = YearEntries.of(year(TRANCHE, List.of(trancheRow(YearItemStatus.OPEN)), List.of(team), List.of()));

        assertThat(entries)
                .filteredOn(entry -> entry.kind() == YearEntry.Kind.TEAM)
                .extracting(YearEntry::title, YearEntry::detail, YearEntry::route)
                .containsExactly(
                        tuple("Rooster & ICT: de 8 weken", "Tranche 1", "week/" + programme),
                        tuple("Rooster & ICT: cyclus 1", "", "week/" + programme));
    }

    @Test
    void showsMeetingsWithOtherSchools() {
        var event = new YearEvent(
                "PIZZA_SESSION", LocalDate.of(2026, 9, 17), LocalTime.of(16, 0), LocalTime.of(18, 30), "Aula", true);

        assertThat(YearEntries.of(year(TRANCHE, List.of(), List.of(), List.of(event))))
                .filteredOn(entry -> entry.kind() == YearEntry.Kind.EVENT)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("Pizzasessie");
                    assertThat(entry.detail()).isEqualTo("16:00-18:30, Aula");
                    assertThat(entry.status()).isEqualTo(Status.CANCELLED);
                });
    }

    @Test
    void tellsAHolidayOnceAlsoWhenItBeganBeforeTheYear() {
        var entries = YearEntries.of(year(TRANCHE, List.of(), List.of(), List.of()));

        assertThat(entries)
                .extracting(YearEntry::title)
                .containsExactly("Zomervakantie", "Herfstvakantie", "Pauzeweek");
        assertThat(YearEntries.of(entries, YearMonth.of(2026, 8)))
                .extracting(YearEntry::title)
                .containsExactly("Zomervakantie");
        assertThat(YearEntries.of(entries, YearMonth.of(2026, 11))).isEmpty();
    }

    private static YearRow trancheRow(YearItemStatus status) {
        return new YearRow(
                "event_tranche1",
                "Tranche 1",
                YearItemKind.TRANCHE,
                YearItemOwner.COACH,
                3,
                10,
                1,
                TRANCHE,
                TRANCHE_END,
                null,
                0,
                status);
    }

    private static YearOverview year(
            LocalDate today, List<YearRow> items, List<TeamProgramme> teams, List<YearEvent> events) {
        var year = new SchoolYear("2026-2027", LocalDate.of(2026, 8, 17), LocalDate.of(2027, 7, 9));
        var summer = new DayOff(
                DayOffKind.OFFICIAL_HOLIDAY,
                "Zomervakantie",
                new DateRange(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 8, 16)));
        var autumn = new DayOff(
                DayOffKind.OFFICIAL_HOLIDAY,
                "Herfstvakantie",
                new DateRange(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 18)));
        return new YearOverview(
                SchoolId.next(),
                "Waddenlicht College",
                year,
                List.of(year),
                today,
                YearPlanStatus.RUNNING,
                YearForm.TRANCHES,
                null,
                Map.of(),
                List.of(LocalDate.of(2027, 5, 3)),
                Map.of(
                        LocalDate.of(2026, 8, 1), summer,
                        LocalDate.of(2026, 8, 2), summer,
                        LocalDate.of(2026, 10, 10), autumn),
                items,
                teams,
                events,
                false,
                false);
    }
}
