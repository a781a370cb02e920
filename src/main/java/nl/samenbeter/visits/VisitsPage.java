package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about visits that somebody may see.
 *
 * @param coming the reader's own, first the ones with a day
 * @param past the reader's own, newest first
 * @param rounds of the reader's teams, newest first
 * @param counts of the teams of a school, for its leadership
 * @param next first day of the next round in the plan; absent when there is none
 */
public record VisitsPage(
        List<VisitRow> coming,
        List<VisitRow> past,
        List<Round> rounds,
        List<Count> counts,
        @Nullable LocalDate next) {

    /** Who visits whom: planning, which the team sees; how it went is not in it. */
    public record Round(
            VisitKind kind,
            String teamName,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean over,
            boolean mayPair,
            List<Line> lines) {

        public long withoutMoment() {
            return lines.stream()
                    .filter(line -> line.open() && line.day() == null)
                    .count();
        }
    }

    /** @param open still to come */
    public record Line(
            VisitId id,
            String visitorName,
            @Nullable String hostName,
            @Nullable LocalDate day,
            boolean open) {}

    public record Count(
            VisitKind kind, String teamName, LocalDate firstDay, LocalDate lastDay, int planned, int held) {}
}
