package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.programme.ProgrammeRow;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits for screens. */
@Service
@Transactional(readOnly = true)
public class VisitQueries {

    private static final int MOST_ROUNDS = 30;
    private static final Comparator<VisitRow> BY_MOMENT = Comparator.comparing(
                    VisitRow::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(VisitRow::begins, Comparator.nullsLast(Comparator.<LocalTime>naturalOrder()))
            .thenComparing(VisitRow::visitorName);

    private final VisitRounds rounds;
    private final Visits visits;
    private final Pairings pairings;
    private final NextRound nextRound;
    private final PlanLedger plan;
    private final ProgrammeQueries programmes;
    private final Directory directory;
    private final TaskQueries tasks;
    private final Access access;
    private final CurrentUser currentUser;
    private final VisitFrames frames;
    private final TaskVisits ownVisits;

    VisitQueries(
            VisitRounds rounds,
            Visits visits,
            Pairings pairings,
            NextRound nextRound,
            PlanLedger plan,
            ProgrammeQueries programmes,
            Directory directory,
            TaskQueries tasks,
            Access access,
            CurrentUser currentUser,
            VisitFrames frames,
            TaskVisits ownVisits) {
        this.rounds = rounds;
        this.visits = visits;
        this.pairings = pairings;
        this.nextRound = nextRound;
        this.plan = plan;
        this.programmes = programmes;
        this.directory = directory;
        this.tasks = tasks;
        this.access = access;
        this.currentUser = currentUser;
        this.frames = frames;
        this.ownVisits = ownVisits;
    }

    /** The system's proposal for the next round of the task's programme; empty when the plan has none to pair. */
    @PreAuthorize("@taskAccess.mine(#task)")
    public Optional<PairingDraft> proposal(TaskId task) {
        return nextRound.toPair(tasks.details(task)).map(item -> {
            var around = pairings.around(item);
            return draft(item, around.people(), around.propose());
        });
    }

    /**
     * The proposal with these hosts instead.
     *
     * @throws DomainException {@code visits.notAPairing}, {@code visits.oneself}, {@code visits.manager}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    public Optional<PairingDraft> arranged(TaskId task, Map<PersonId, PersonId> hosts) {
        return nextRound.toPair(tasks.details(task)).map(item -> {
            var around = pairings.around(item);
            return draft(item, around.people(), around.arrange(hosts));
        });
    }

    private PairingDraft draft(PlanLedger.Item item, Set<PersonId> people, List<Pairings.Row> rows) {
        Map<PersonId, String> names = directory.names(people);
        Set<PersonId> visitors = rows.stream().map(Pairings.Row::visitor).collect(Collectors.toSet());
        return new PairingDraft(
                item.element(),
                item.name(),
                Pairings.kind(item),
                item.firstDay(),
                item.lastDay(),
                rows.stream()
                        .map(row -> new PairRow(
                                row.visitor(),
                                names.getOrDefault(row.visitor(), ""),
                                row.host(),
                                names.getOrDefault(row.host(), ""),
                                row.moment() == null ? null : row.moment().day(),
                                row.moment() == null ? null : row.moment().begins(),
                                row.repeated()))
                        .toList(),
                people.stream()
                        .filter(person -> !visitors.contains(person))
                        .map(person -> names.getOrDefault(person, ""))
                        .toList());
    }

    /** @throws DomainException {@code tasks.gone} when the task is not one of visits */
    @PreAuthorize("@taskAccess.mine(#task)")
    public VisitDetails visit(TaskId task) {
        return ownVisits
                .of(tasks.details(task), currentUser.requirePerson())
                .map(this::details)
                .orElseThrow(() -> new DomainException("tasks.gone"));
    }

    @PreAuthorize("@visitAccess.sees(#visit)")
    public VisitDetails visit(VisitId visit) {
        return details(visits.findById(visit).orElseThrow());
    }

    private VisitDetails details(Visit visit) {
        VisitFrames.Frame frame = frames.of(visit);
        boolean mayPair = visit.isPlanned()
                && visit.isInARound()
                && visit.kind().isPaired()
                && access.team(visit.team(), Permission.VISITS_PAIR);
        return new VisitDetails(
                row(visit, frame.first(), frame.last(), names(List.of(visit))),
                frame.today(),
                frame.lastMoment(),
                visit.isPlanned(),
                mayPair,
                visit.host(),
                mayPair ? hosts(visit) : List.of());
    }

    private List<VisitDetails.Host> hosts(Visit visit) {
        var around = pairings.around(
                plan.item(rounds.findById(visit.round()).orElseThrow().planItem()));
        Map<PersonId, String> names = directory.names(around.people());
        return around.people().stream()
                .filter(person -> !person.equals(visit.visitor()))
                .map(person -> new VisitDetails.Host(
                        person, names.getOrDefault(person, ""), around.repeats(visit.visitor(), person)))
                .toList();
    }

    /** The reader's own visits, the rounds of the own teams, and counts for who leads a school. */
    @PreAuthorize("isAuthenticated()")
    public VisitsPage page() {
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
                names(visitsOf.values().stream().flatMap(List::stream).toList());
        List<VisitRow> own = Stream.concat(
                        found.stream()
                                .filter(round -> teams.containsKey(round.team()))
                                .flatMap(round -> visitsOf.getOrDefault(round.id(), List.of()).stream())
                                .filter(visit -> visit.isOf(me) && !visit.hasLeft())
                                .map(visit -> row(visit, items.get(visit.round()), names)),
                        alone(me, teams.keySet()))
                .toList();
        return new VisitsPage(
                own.stream().filter(VisitQueries::isToCome).sorted(BY_MOMENT).toList(),
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
        Map<PersonId, String> names = names(alone);
        return alone.stream().map(visit -> {
            var frame = frames.of(visit);
            return row(visit, frame.first(), frame.last(), names);
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
                                hostName(visit, names),
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

    private VisitRow row(Visit visit, PlanLedger.Item item, Map<PersonId, String> names) {
        return row(visit, item.firstDay(), item.lastDay(), names);
    }

    private VisitRow row(Visit visit, LocalDate first, LocalDate last, Map<PersonId, String> names) {
        return new VisitRow(
                visit.id(),
                visit.kind(),
                visit.team(),
                names.getOrDefault(visit.visitor(), ""),
                hostName(visit, names),
                visit.kind() == VisitKind.LESSON || visit.teacher() != null,
                visit.visitor().equals(currentUser.require().person()),
                visit.day(),
                visit.begins(),
                visit.minutes(),
                visit.place(),
                visit.status(),
                first,
                last,
                visit.alone() == null ? null : visit.alone().title());
    }

    private static @Nullable String hostName(Visit visit, Map<PersonId, String> names) {
        if (visit.host() != null) {
            return names.get(visit.host());
        }
        return visit.teacher() == null || visit.teacher().isEmpty() ? null : visit.teacher();
    }

    private Map<PersonId, String> names(Collection<Visit> of) {
        return directory.names(of.stream()
                .flatMap(visit -> Stream.of(Optional.of(visit.visitor()), Optional.ofNullable(visit.host())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }
}
