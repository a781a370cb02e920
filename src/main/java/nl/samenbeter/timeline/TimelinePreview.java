package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to one programme; nothing of it is written.
 *
 * @param seen names this outcome: a change is only applied when its outcome is still this one
 * @param lines everything that gets another moment, comes or goes, in the order of the new moments
 * @param people who are told, with their names
 * @param canUndoUntil local moment at which something of it fires first; absent when nothing waits
 * @param neverBack something of it cannot be taken back: open work that ends, or what is skipped when its moment is
 *     over
 */
public record TimelinePreview(
        ProgrammeId programme,
        String teamName,
        TimelineChange change,
        String seen,
        PlanState before,
        PlanState after,
        List<TimelineLine> lines,
        List<Clash> clashes,
        List<Affected> people,
        @Nullable LocalDateTime canUndoUntil,
        boolean neverBack) {

    /**
     * @param guest of another team, with an appointment that moves or does not go ahead
     * @param day on which a guest's appointment is now; absent for one that does not go ahead
     */
    public record Affected(
            PersonId person,
            String name,
            boolean guest,
            @Nullable LocalDate day) {

        static Affected ofTheTeam(PersonId person, String name) {
            return new Affected(person, name, false, null);
        }
    }

    public boolean isBlocked() {
        return clashes.stream().anyMatch(Clash::isBlocking);
    }

    /** Items that get other dates, come or go. */
    public int items() {
        return TimelineLine.items(lines);
    }

    /** Moments of every kind; one in many diaries is one. */
    public int moments() {
        return TimelineLine.moments(lines);
    }

    /** Last day of the plan. */
    public LocalDate lastDay() {
        return HeldWeeks.of(after).last().friday();
    }

    public LocalDate lastDayBefore() {
        return HeldWeeks.of(before).last().friday();
    }
}
