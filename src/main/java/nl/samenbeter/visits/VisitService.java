package nl.samenbeter.visits;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door: pairing a round, making and moving appointments, and telling whether a visit took place. */
@Service
public class VisitService {

    private final VisitRounds rounds;
    private final Visits visits;
    private final Pairings pairings;
    private final NextRound nextRound;
    private final PlanLedger plan;
    private final VisitMeetings meetings;
    private final VisitClosing closing;
    private final VisitFrames frames;
    private final HostAsks asks;
    private final TaskVisits ownVisits;
    private final TaskQueries tasks;
    private final TaskWork work;
    private final CurrentUser currentUser;
    private final Clock programmeClock;

    VisitService(
            VisitRounds rounds,
            Visits visits,
            Pairings pairings,
            NextRound nextRound,
            PlanLedger plan,
            VisitMeetings meetings,
            VisitClosing closing,
            VisitFrames frames,
            HostAsks asks,
            TaskVisits ownVisits,
            TaskQueries tasks,
            TaskWork work,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.rounds = rounds;
        this.visits = visits;
        this.pairings = pairings;
        this.nextRound = nextRound;
        this.plan = plan;
        this.meetings = meetings;
        this.closing = closing;
        this.frames = frames;
        this.asks = asks;
        this.ownVisits = ownVisits;
        this.tasks = tasks;
        this.work = work;
        this.currentUser = currentUser;
        this.programmeClock = programmeClock;
    }

    /**
     * Agrees the next round as arranged and finishes the pairing task. Without a next round there is nothing to agree.
     *
     * @param hosts for each visitor
     * @throws DomainException {@code visits.notAPairing}, {@code visits.oneself}, {@code visits.manager}
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void pair(TaskId task, Map<PersonId, PersonId> hosts) {
        Optional<PlanLedger.Item> next = nextRound.toPair(tasks.details(task));
        work.finish(task, () -> next.ifPresent(item -> agree(item, hosts)));
    }

    private void agree(PlanLedger.Item item, Map<PersonId, PersonId> hosts) {
        List<Pairings.Row> rows = pairings.around(item).arrange(hosts);
        VisitRound round = rounds.save(VisitRound.of(item, Pairings.kind(item), programmeClock.instant()));
        rows.forEach(row -> {
            Visit visit = Visit.of(round, row.visitor(), row.host());
            visit.at(row.moment());
            visits.save(visit);
        });
    }

    /**
     * Proposes the moment of a task's visit without finishing the task.
     *
     * @throws DomainException {@code visits.*} when it is refused, {@code tasks.*} when the task is over
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void keep(TaskId task, MakeAppointment appointment) {
        TaskDetails details = tasks.details(task);
        if (!details.isOpenForMe()) {
            throw new DomainException("tasks.lapsed");
        }
        propose(own(details), appointment);
    }

    /**
     * Says whether the visit took place. One that did has its form, and was not called off.
     *
     * @throws DomainException {@code visits.*} when it is refused
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void finish(TaskId task, AnswerVisit answer) {
        TaskDetails details = tasks.details(task);
        work.finish(task, () -> {
            Visit visit = own(details);
            if (answer.held() && meetings.state(visit) == AgreementState.CALLED_OFF) {
                throw new DomainException("visits.calledOff");
            }
            if (answer.appointment() != null) {
                meetings.was(visit, answer.appointment());
            }
            if (answer.held()) {
                visit.held(answer.minutes(), frames.of(visit).today());
                closing.close(visit, answer.close());
            } else {
                visit.notHeld(answer.reason());
            }
            visits.save(visit);
        });
        ownVisits.of(details, currentUser.requirePerson()).ifPresent(asks::follow);
    }

    /**
     * Another moment, place or length: a proposal to the other, or by who pairs to both.
     *
     * @throws DomainException {@code visits.answered}, {@code visits.dayOutside}, {@code visits.noSchool}, {@code
     *     visits.busy}, {@code visits.dayOff} …
     */
    @PreAuthorize("@visitAccess.sees(#visit)")
    @Transactional
    public void move(VisitId visit, MakeAppointment appointment) {
        propose(find(visit), appointment);
    }

    private void propose(Visit visit, MakeAppointment appointment) {
        PersonId me = currentUser.requirePerson();
        if (VisitMeetings.moves(visit, appointment)) {
            asks.answering(visit, HostAsk.MOMENT, me, () -> meetings.propose(visit, appointment, me));
        } else {
            meetings.propose(visit, appointment, me);
        }
    }

    /** @throws DomainException {@code visits.movedMeanwhile} when it is another moment by now; {@code visits.busy} … */
    @PreAuthorize("@visitAccess.isOneOfTheTwo(#visit)")
    @Transactional
    public void accept(VisitId visit, SeenMoment seen) {
        PersonId me = currentUser.requirePerson();
        Visit found = find(visit);
        asks.answering(found, HostAsk.MOMENT, me, () -> meetings.accept(found, seen, me));
    }

    /**
     * The moment falls away; the visit itself is still to be made.
     *
     * @throws DomainException {@code visits.nothingToCallOff}, {@code visits.begun}, {@code visits.answered}
     */
    @PreAuthorize("@visitAccess.isOneOfTheTwo(#visit)")
    @Transactional
    public void callOff(VisitId visit, CallOffReason reason) {
        PersonId me = currentUser.requirePerson();
        Visit found = find(visit);
        asks.answering(found, HostAsk.MOMENT, me, () -> meetings.callOff(found, reason, me));
    }

    /**
     * Gives a visit another host; who was to visit that host takes the old one, so that everybody still hosts once.
     *
     * @throws DomainException {@code visits.answered}, {@code visits.hostHadTheVisit}, {@code visits.oneself}, {@code
     *     visits.manager}
     */
    @PreAuthorize("@visitAccess.mayPair(#visit)")
    @Transactional
    public void changeHost(VisitId visit, PersonId host) {
        Visit changed = find(visit);
        PersonId before = changed.host();
        if (host.equals(before)) {
            return;
        }
        VisitRound round = round(changed);
        var around = pairings.around(plan.item(round.planItem()));
        if (!round.kind().isPaired() || !around.people().contains(host)) {
            throw new DomainException("visits.notAPairing");
        }
        around.check(changed.visitor(), host);
        List<Visit> others = visits.findByRoundId(round.id()).stream()
                .filter(other -> !other.id().equals(visit) && !other.hasLeft())
                .toList();
        Optional<Visit> turned = before == null
                ? Optional.empty()
                : others.stream().filter(other -> host.equals(other.host())).findFirst();
        if (turned.isPresent()) {
            if (!turned.get().isPlanned()) {
                throw new DomainException("visits.hostHadTheVisit");
            }
            around.check(turned.get().visitor(), before);
        }
        var moments = around.moments(others.stream()
                .filter(other -> !turned.equals(Optional.of(other)))
                .toList());
        changed.hostedBy(host, moments.propose(changed.visitor(), host).orElse(null));
        visits.save(changed);
        asks.follow(changed);
        turned.ifPresent(other -> {
            other.hostedBy(before, moments.propose(other.visitor(), before).orElse(null));
            visits.save(other);
            asks.follow(other);
        });
    }

    private Visit own(TaskDetails task) {
        return ownVisits.of(task, currentUser.requirePerson()).orElseThrow(() -> new DomainException("tasks.gone"));
    }

    private Visit find(VisitId visit) {
        return visits.findById(visit).orElseThrow(() -> new DomainException("visits.gone"));
    }

    private VisitRound round(Visit visit) {
        return rounds.findById(visit.round()).orElseThrow();
    }
}
