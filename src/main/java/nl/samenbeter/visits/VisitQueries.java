package nl.samenbeter.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visits for screens. */
@Service
@Transactional(readOnly = true)
public class VisitQueries {

    private final VisitRounds rounds;
    private final Visits visits;
    private final Pairings pairings;
    private final NextRound nextRound;
    private final PlanLedger plan;
    private final Directory directory;
    private final TaskQueries tasks;
    private final Access access;
    private final CurrentUser currentUser;
    private final VisitFrames frames;
    private final TaskVisits ownVisits;
    private final VisitRowReader rows;
    private final VisitList list;

    VisitQueries(
            VisitRounds rounds,
            Visits visits,
            Pairings pairings,
            NextRound nextRound,
            PlanLedger plan,
            Directory directory,
            TaskQueries tasks,
            Access access,
            CurrentUser currentUser,
            VisitFrames frames,
            TaskVisits ownVisits,
            VisitRowReader rows,
            VisitList list) {
        this.rounds = rounds;
        this.visits = visits;
        this.pairings = pairings;
        this.nextRound = nextRound;
        this.plan = plan;
        this.directory = directory;
        this.tasks = tasks;
        this.access = access;
        this.currentUser = currentUser;
        this.frames = frames;
        this.ownVisits = ownVisits;
        this.rows = rows;
        this.list = list;
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
                rows.row(visit, frame.first(), frame.last(), rows.names(List.of(visit))),
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
        return list.page();
    }
}
