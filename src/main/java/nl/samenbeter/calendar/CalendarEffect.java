package nl.samenbeter.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a school's calendar would do to the plan of one team: counts and days, for somebody who reads nothing else
 * of that team.
 *
 * @param items that get other dates
 * @param weeks that are held in another calendar week
 * @param firstDayBefore, firstDay of the first week; they differ for a plan that has not begun and begins another week
 * @param lastDayBefore, lastDay of the last week that is planned
 * @param clashes that somebody has to look at afterwards
 * @param refusal why the plan cannot follow and stays as it is; absent when it follows
 */
public record CalendarEffect(
        String teamName,
        int items,
        int weeks,
        LocalDate firstDayBefore,
        LocalDate firstDay,
        LocalDate lastDayBefore,
        LocalDate lastDay,
        int clashes,
        @Nullable Refusal refusal) {

    /**
     * @param code of a {@link nl.samenbeter.shared.DomainException}
     * @param lastSchoolDay of the school year, when the plan would go past it
     */
    public record Refusal(String code, @Nullable LocalDate lastSchoolDay) {}

    /** Whether anybody notices anything. */
    public boolean changes() {
        return items > 0 || weeks > 0 || refusal != null;
    }
}
