package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.programme.FigureSums;
import nl.samenbeter.programme.ProgrammeFigures;
import nl.samenbeter.programme.ProgrammeStairs;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.programme.TeamStanding;
import nl.samenbeter.programme.TeamWeeks;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.visits.VisitCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a school shows of its teams; in as many statements for one team as for many. */
@Component
class SchoolPages {

    private static final int COMING = 4;

    private final ProgrammeStairs stairs;
    private final ProgrammeFigures figures;
    private final TeamWeeks weeks;
    private final VisitCounts visits;
    private final Clock programmeClock;

    SchoolPages(
            ProgrammeStairs stairs,
            ProgrammeFigures figures,
            TeamWeeks weeks,
            VisitCounts visits,
            Clock programmeClock) {
        this.stairs = stairs;
        this.figures = figures;
        this.weeks = weeks;
        this.visits = visits;
        this.programmeClock = programmeClock;
    }

    LocalDate today(SchoolHead school) {
        return LocalDate.now(programmeClock.withZone(school.details().zone()));
    }

    /** @param leads whether what comes for leadership is for the reader */
    SchoolPage.Teams teams(SchoolHead school, List<TeamStanding> standings, boolean leads) {
        List<ProgrammeId> goingOn = standings.stream()
                .map(TeamStanding::progress)
                .filter(Objects::nonNull)
                .filter(progress -> progress.status().isGoingOn())
                .map(TeamProgress::programme)
                .toList();
        Map<ProgrammeId, VisitCounts.Count> visited = visits.of(goingOn);
        TeamWeeks.Found found = leads ? weeks.withComing(goingOn, COMING) : weeks.of(goingOn);
        return new SchoolPage.Teams(
                Standings.states(standings),
                stairs.of(school.details(), standings),
                weeks(goingOn, found.sessions(), visited),
                sums(school, goingOn, visited.values()),
                found.coming());
    }

    private static Map<ProgrammeId, SchoolPage.Week> weeks(
            Collection<ProgrammeId> programmes,
            Map<ProgrammeId, List<TeamWeeks.Session>> sessions,
            Map<ProgrammeId, VisitCounts.Count> visited) {
        Map<ProgrammeId, SchoolPage.Week> found = new HashMap<>();
        programmes.forEach(programme -> found.put(
                programme,
                new SchoolPage.Week(
                        sessions.getOrDefault(programme, List.of()),
                        visited.getOrDefault(programme, VisitCounts.Count.NONE))));
        return found;
    }

    private SchoolPage.@Nullable Sums sums(
            SchoolHead school, Collection<ProgrammeId> programmes, Collection<VisitCounts.Count> visited) {
        FigureSums sums = figures.sums(programmes);
        LocalDate since = sums.since();
        return since == null
                ? null
                : new SchoolPage.Sums(
                        since,
                        sums,
                        school.onTimeTarget(),
                        visited.stream().reduce(VisitCounts.Count.NONE, VisitCounts.Count::plus));
    }
}
