package nl.samenbeter.schoolyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.programme.TeamProgramme;
import nl.samenbeter.programme.YearEvents.YearEvent;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A school's year on one page.
 *
 * @param years all that are known, in order
 * @param today where the school is
 * @param status absent when there is no plan
 * @param form of the plan, or of a new one
 * @param independent what leadership declared; absent before
 * @param weeks Monday of each programme week with its number
 * @param pauseWeeks Mondays of weeks with too few school days
 * @param daysOff from 1 August to 31 July
 * @param items by date; empty without a running plan
 * @param teams empty for who may not see teams
 */
public record YearOverview(
        SchoolId school,
        String schoolName,
        SchoolYear year,
        List<SchoolYear> years,
        LocalDate today,
        @Nullable YearPlanStatus status,
        YearForm form,
        @Nullable Boolean independent,
        Map<LocalDate, Integer> weeks,
        List<LocalDate> pauseWeeks,
        Map<LocalDate, DayOff> daysOff,
        List<YearRow> items,
        List<TeamProgramme> teams,
        List<YearEvent> events,
        boolean mayPlan,
        boolean mayStart) {}
