package nl.samenbeter.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.programme.KindFigures;
import nl.samenbeter.programme.ProgrammeFigures;
import nl.samenbeter.programme.ProgrammeStairs;
import nl.samenbeter.programme.TeamProgress;
import nl.samenbeter.programme.TeamStanding;
import nl.samenbeter.programme.TeamWeeks;
import nl.samenbeter.programme.WeekFigures;
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
    private final OnTimeTargets targets;
    private final Clock programmeClock;

    SchoolPages(
            ProgrammeStairs stairs,
            ProgrammeFigures figures,
            TeamWeeks weeks,
            VisitCounts visits,
            OnTimeTargets targets,
            Clock programmeClock) {
        this.stairs = stairs;
        this.figures = figures;
        this.weeks = weeks;
        this.visits = visits;
        this.targets = targets;
        this.programmeClock = programmeClock;
    }

    LocalDate today(SchoolDetails school) {
        return LocalDate.now(programmeClock.withZone(school.zone()));
    }

    /** @param leads whether what comes for leadership is for the reader */
    SchoolPage.Teams teams(SchoolDetails school, List<TeamStanding> standings, boolean leads) {
        Map<ProgrammeId, TeamProgress> goingOn = standings.stream()
                .map(TeamStanding::progress)
                .filter(Objects::nonNull)
                .filter(progress -> progress.status().isGoingOn())
                .collect(Collectors.toMap(TeamProgress::programme, Function.identity()));
        Map<ProgrammeId, VisitCounts.Count> visited = visits.of(goingOn.keySet());
        return new SchoolPage.Teams(
                Standings.states(standings),
                stairs.of(standings),
                weeks(goingOn.keySet(), visited),
                sums(school, goingOn, visited.values()),
                leads ? weeks.forLeadership(goingOn.keySet(), COMING) : List.of());
    }

    private Map<ProgrammeId, SchoolPage.Week> weeks(
            Collection<ProgrammeId> programmes, Map<ProgrammeId, VisitCounts.Count> visited) {
        Map<ProgrammeId, List<TeamWeeks.Session>> sessions = weeks.sessions(programmes);
        Map<ProgrammeId, SchoolPage.Week> found = new HashMap<>();
        programmes.forEach(programme -> found.put(
                programme,
                new SchoolPage.Week(
                        sessions.getOrDefault(programme, List.of()),
                        visited.getOrDefault(programme, VisitCounts.Count.NONE))));
        return found;
    }

    private SchoolPage.@Nullable Sums sums(
            SchoolDetails school, Map<ProgrammeId, TeamProgress> goingOn, Collection<VisitCounts.Count> visited) {
        Map<ProgrammeId, List<WeekFigures>> byProgramme = figures.of(goingOn.keySet());
        List<WeekFigures> all =
                byProgramme.values().stream().flatMap(List::stream).toList();
        return byProgramme.keySet().stream()
                .map(programme -> Objects.requireNonNull(goingOn.get(programme)).startsOn())
                .min(LocalDate::compareTo)
                .map(since -> new SchoolPage.Sums(
                        since,
                        all.stream().mapToInt(WeekFigures::sessionsHeld).sum(),
                        all.stream().mapToInt(WeekFigures::sessionsPlanned).sum(),
                        all.stream().map(WeekFigures::total).reduce(KindFigures.NONE, KindFigures::plus),
                        targets.of(school.id()),
                        visited.stream().reduce(VisitCounts.Count.NONE, VisitCounts.Count::plus)))
                .orElse(null);
    }
}
