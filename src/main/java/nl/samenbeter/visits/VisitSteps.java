package nl.samenbeter.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskSubject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door to visits, and what a change of people does to rounds. Safe to repeat. */
@Service
@Transactional
public class VisitSteps {

    private final VisitRounds rounds;
    private final Visits visits;
    private final Pairings pairings;
    private final PlanLedger plan;
    private final HostAsks asks;
    private final ObjectProvider<VisitWorkflow> workflow;
    private final Clock programmeClock;

    VisitSteps(
            VisitRounds rounds,
            Visits visits,
            Pairings pairings,
            PlanLedger plan,
            HostAsks asks,
            ObjectProvider<VisitWorkflow> workflow,
            Clock programmeClock) {
        this.rounds = rounds;
        this.visits = visits;
        this.pairings = pairings;
        this.plan = plan;
        this.asks = asks;
        this.workflow = workflow;
        this.programmeClock = programmeClock;
    }

    /** Opens the round of a plan item: as the coach paired it, with the people of now, or as the system proposes. */
    public VisitRoundId open(PlanRef ref) {
        PlanLedger.Item item = plan.item(ref);
        VisitRound round = rounds.findByPlanItemId(item.id()).orElseGet(() -> propose(item));
        if (round.open()) {
            fit(round, item);
            refresh(round, item);
            rounds.save(round);
            if (planned(round.id()).isEmpty()) {
                plan.skipped(item.id(), "nobodyToVisit"); // nobody is asked, so nobody let it lapse
            }
        }
        return round.id();
    }

    private VisitRound propose(PlanLedger.Item item) {
        VisitKind kind = Pairings.kind(item);
        VisitRound round = rounds.save(VisitRound.of(item, kind, programmeClock.instant()));
        var around = pairings.around(item);
        if (kind.isPaired()) {
            around.propose().forEach(row -> {
                Visit visit = Visit.of(round, row.visitor(), row.host());
                visit.at(row.moment());
                visits.save(visit);
            });
        } else {
            around.people().forEach(visitor -> visits.save(Visit.of(round, visitor, null)));
        }
        return round;
    }

    /** Between pairing and opening people may have come and gone. */
    private void fit(VisitRound round, PlanLedger.Item item) {
        Set<PersonId> people = pairings.around(item).people();
        List<Visit> there = visits.findByRoundId(round.id());
        there.stream()
                .flatMap(visit -> Stream.of(visit.visitor(), visit.host()))
                .filter(person -> person != null && !people.contains(person))
                .distinct()
                .forEach(person -> leave(round, person));
        people.stream()
                .filter(person ->
                        there.stream().noneMatch(visit -> visit.visitor().equals(person)))
                .forEach(person -> join(round, person));
    }

    /** A round that opens later than planned leaves no moment in the past. */
    private void refresh(VisitRound round, PlanLedger.Item item) {
        LocalDate today = LocalDate.now(programmeClock.withZone(round.zone()));
        Map<Boolean, List<Visit>> there = visits.findByRoundId(round.id()).stream()
                .filter(Visit::isPlanned)
                .collect(Collectors.partitioningBy(
                        visit -> visit.day() != null && visit.day().isBefore(today)));
        var moments = pairings.around(item).moments(there.get(false));
        there.get(true).forEach(visit -> {
            PersonId host = visit.host();
            visit.at(
                    host == null ? null : moments.propose(visit.visitor(), host).orElse(null));
            visits.save(visit);
            asks.follow(visit);
        });
    }

    /** The visits that still need an answer, as ids: a task for each. */
    @Transactional(readOnly = true)
    public List<String> planned(VisitRoundId round) {
        return visits.findByRoundId(round).stream()
                .filter(Visit::isPlanned)
                .map(visit -> visit.id().text())
                .sorted()
                .toList();
    }

    @Transactional(readOnly = true)
    public String visitor(VisitId visit) {
        return visits.findById(visit)
                .orElseThrow(() -> new IllegalStateException("no visit " + visit))
                .visitor()
                .text();
    }

    @Transactional(readOnly = true)
    public Date dueAt(VisitRoundId round) {
        return Date.from(item(round).due());
    }

    /** What the tasks of a round are about. */
    @Transactional(readOnly = true)
    public TaskSubject subject(VisitRoundId round) {
        TaskSubject subject = item(round).subject();
        return find(round).kind() == VisitKind.LESSON ? subject.ofVariant("lesson") : subject;
    }

    /** However its process ended: a visit without an answer did not take place as far as anybody knows. */
    public void close(VisitRoundId id) {
        VisitRound round = find(id);
        if (!round.close(programmeClock.instant())) {
            return;
        }
        rounds.save(round);
        visits.findByRoundId(id).stream().filter(Visit::isPlanned).forEach(visit -> {
            visit.end(NotHeldReason.NO_ANSWER);
            visits.save(visit);
            asks.follow(visit);
        });
    }

    /** Somebody joins: a visit in each round of the team that is not over. */
    public VisitsChanged memberJoined(TeamId team, PersonId person) {
        return going(team).stream().map(round -> join(round, person)).reduce(VisitsChanged.NOTHING, VisitsChanged::and);
    }

    /** Somebody leaves: the own visits end, who was to visit them gets another host. */
    public VisitsChanged memberLeft(TeamId team, PersonId person) {
        return going(team).stream()
                .map(round -> leave(round, person))
                .reduce(VisitsChanged.NOTHING, VisitsChanged::and);
    }

    private List<VisitRound> going(TeamId team) {
        return rounds.findByTeamIdAndStatusNot(team, VisitRoundStatus.CLOSED);
    }

    private VisitsChanged join(VisitRound round, PersonId person) {
        Optional<Visit> before = visits.findByRoundIdAndVisitorId(round.id(), person);
        if (before.isPresent() && !before.get().hasLeft()) {
            return VisitsChanged.NOTHING;
        }
        Visit visit = before.orElseGet(() -> Visit.of(round, person, null));
        visit.again();
        if (round.kind().isPaired() && !find(visit, round, Set.of())) {
            return VisitsChanged.NOTHING;
        }
        visits.save(visit);
        if (round.isOpen()) {
            workflow.getObject().added(round.id(), visit.id());
        }
        return new VisitsChanged(0, 0, 1);
    }

    private VisitsChanged leave(VisitRound round, PersonId person) {
        int ended = 0;
        int otherHost = 0;
        List<Visit> planned = visits.findByRoundId(round.id()).stream()
                .filter(Visit::isPlanned)
                .toList();
        for (Visit visit :
                planned.stream().filter(one -> person.equals(one.visitor())).toList()) {
            visit.end(NotHeldReason.LEFT);
            visits.save(visit);
            asks.follow(visit);
            ended++;
            tell(round, visit);
        }
        for (Visit visit :
                planned.stream().filter(one -> person.equals(one.host())).toList()) {
            if (find(visit, round, Set.of(person))) {
                otherHost++;
            } else {
                visit.end(NotHeldReason.LEFT);
                ended++;
                tell(round, visit);
            }
            visits.save(visit);
            asks.follow(visit);
        }
        return new VisitsChanged(ended, otherHost, 0);
    }

    private void tell(VisitRound round, Visit ended) {
        if (round.isOpen()) {
            workflow.getObject().ended(round.id(), ended.id());
        }
    }

    /** @return whether there is a host */
    private boolean find(Visit visit, VisitRound round, Set<PersonId> gone) {
        var around = pairings.around(item(round.id()));
        List<Visit> others = visits.findByRoundId(round.id()).stream()
                .filter(other -> !other.id().equals(visit.id()) && !other.hasLeft())
                .toList();
        Optional<PersonId> host = around.another(visit.visitor(), gone, others);
        host.ifPresent(chosen -> visit.hostedBy(
                chosen, around.moments(others).propose(visit.visitor(), chosen).orElse(null)));
        return host.isPresent();
    }

    private PlanLedger.Item item(VisitRoundId round) {
        return plan.item(find(round).planItem());
    }

    private VisitRound find(VisitRoundId id) {
        return rounds.findById(id).orElseThrow(() -> new IllegalStateException("no round of visits " + id));
    }
}
