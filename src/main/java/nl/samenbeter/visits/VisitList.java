package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** The page of visits: the reader's own, the rounds of the own teams, and counts for who leads a school. */
@Component
class VisitList {

    private static final int MOST_ROUNDS = 30;
    private static final Comparator<VisitRow> BY_MOMENT = Comparator.comparing(
                    VisitRow::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(VisitRow::begins, Comparator.nullsLast(Comparator.<LocalTime>naturalOrder()))
            .thenComparing(VisitRow::visitorName);

    private final VisitRounds rounds;
    private final Visits visits;
    private final NextRound nextRound;
    private final PlanLedger plan;
    private final ProgrammeQueries programmes;
    private final Access access;
    private final CurrentUser currentUser;
    private final VisitFrames frames;
    private final VisitRowReader rows;

    VisitList(
            VisitRounds rounds,
            Visits visits,
            NextRound nextRound,
            PlanLedger plan,
            ProgrammeQueries programmes,
            Access access,
            CurrentUser currentUser,
            VisitFrames frames,
            VisitRowReader rows) {
        this.rounds = rounds;
        this.visits = visits;
        this.nextRound = nextRound;
        this.plan = plan;
        this.programmes = programmes;
        this.access = access;
        this.currentUser = currentUser;
        this.frames = frames;
        this.rows = rows;
    }

    VisitsPage page() {
        PersonId me = currentUser.require().person();
        List<ProgrammeRow> seen = programmes.mine();
        Map<TeamId, String> teams = teams(seen, Permission.VISITS_SEE);
        Map<TeamId, String> counted = teams(seen, Permission.VISITS_COUNT);
        Set<TeamId> all = new HashSet<>(teams.keySet());
        all.addAll(counted.keySet());
        List<VisitRound> newest = all.isEmpty()
                ? List.of()
                : rounds.findByTeamIdInOrderByMadeAt(all).reversed().stream()
                        .limit(MOST_ROUNDS)
                        .toList();
        Map<VisitRoundId, PlanLedger.Item> items = new HashMap<>();
        newest.forEach(round -> items.put(round.id(), plan.item(round.planItem())));
        List<VisitRound> found = newest.stream()
                .filter(round -> !round.isAhead() || !items.get(round.id()).over())
                .toList();
        Map<VisitRoundId, List<Visit>> visitsOf = visitsOf(found);
        Map<PersonId, String> names =
                rows.names(visitsOf.values().stream().flatMap(List::stream).toList());
        List<VisitRow> own = Stream.concat(
                        found.stream()
                                .filter(round -> teams.containsKey(round.team()))
                                .flatMap(round -> visitsOf.getOrDefault(round.id(), List.of()).stream())
                                .filter(visit -> visit.isOf(me) && !visit.hasLeft())
                                .map(visit -> rows.row(visit, items.get(visit.round()), names)),
                        alone(me, teams.keySet()))
                .toList();
        return new VisitsPage(
                own.stream().filter(VisitList::isToCome).sorted(BY_MOMENT).toList(),
                own.stream()
                        .filter(row -> !isToCome(row))
                        .sorted(BY_MOMENT.reversed())
                        .toList(),
                found.stream()
                        .filter(round -> teams.containsKey(round.team()))
                        .map(round -> round(
                                round,
                                teams.get(round.team()),
                                items.get(round.id()),
                                visitsOf.getOrDefault(round.id(), List.of()),
                                names))
                        .toList(),
                found.stream()
                        .filter(round -> counted.containsKey(round.team()))
                        .map(round -> count(
                                round,
                                counted.get(round.team()),
                                items.get(round.id()),
                                visitsOf.getOrDefault(round.id(), List.of())))
                        .toList(),
                seen.stream()
                        .filter(row -> row.status().isGoingOn())
                        .flatMap(row -> nextRound.upcoming(row.id()).map(PlanLedger.Item::firstDay))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private Stream<VisitRow> alone(PersonId me, Set<TeamId> teams) {
        List<Visit> alone = visits.findByVisitorIdInOrHostIdIn(List.of(me), List.of(me)).stream()
                .filter(visit -> !visit.isInARound() && teams.contains(visit.team()) && !visit.hasLeft())
                .toList();
        Map<PersonId, String> names = rows.names(alone);
        return alone.stream().map(visit -> {
            var frame = frames.of(visit);
            return rows.row(visit, frame.first(), frame.last(), names);
        });
    }

    private static boolean isToCome(VisitRow row) {
        return row.status() == VisitStatus.PLANNED;
    }

    private Map<TeamId, String> teams(List<ProgrammeRow> seen, Permission permission) {
        Map<TeamId, String> teams = new HashMap<>();
        seen.stream()
                .filter(row -> !teams.containsKey(row.team()) && access.team(row.team(), permission))
                .forEach(row -> teams.put(row.team(), row.teamName()));
        return teams;
    }

    private Map<VisitRoundId, List<Visit>> visitsOf(List<VisitRound> found) {
        return found.isEmpty()
                ? Map.of()
                : visits.findByRoundIdIn(found.stream().map(VisitRound::id).toList()).stream()
                        .collect(Collectors.groupingBy(Visit::round));
    }

    private VisitsPage.Round round(
            VisitRound round, String team, PlanLedger.Item item, List<Visit> inRound, Map<PersonId, String> names) {
        return new VisitsPage.Round(
                round.kind(),
                team,
                item.firstDay(),
                item.lastDay(),
                round.isClosed(),
                access.team(round.team(), Permission.VISITS_PAIR),
                inRound.stream()
                        .filter(visit -> !visit.hasLeft())
                        .map(visit -> new VisitsPage.Line(
                                visit.id(),
                                names.getOrDefault(visit.visitor(), ""),
                                VisitRowReader.hostName(visit, names),
                                visit.day(),
                                visit.isPlanned()))
                        .sorted(Comparator.comparing(VisitsPage.Line::visitorName))
                        .toList());
    }

    private static VisitsPage.Count count(VisitRound round, String team, PlanLedger.Item item, List<Visit> inRound) {
        return new VisitsPage.Count(
                round.kind(),
                team,
                item.firstDay(),
                item.lastDay(),
                (int) inRound.stream().filter(visit -> !visit.hasLeft()).count(),
                (int) inRound.stream()
                        .filter(visit -> visit.status() == VisitStatus.HELD)
                        .count());
    }
}
