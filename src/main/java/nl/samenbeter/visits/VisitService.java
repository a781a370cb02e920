package nl.samenbeter.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendars;
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
    private final SchoolCalendars calendars;
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
            SchoolCalendars calendars,
            TaskQueries tasks,
            TaskWork work,
            CurrentUser currentUser,
            Clock programmeClock) {
        this.rounds = rounds;
        this.visits = visits;
        this.pairings = pairings;
        this.nextRound = nextRound;
        this.plan = plan;
        this.calendars = calendars;
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
     * Keeps the appointment of a task's visit without finishing the task.
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
        Visit visit = own(details);
        meet(visit, appointment);
        visits.save(visit);
    }

    /** @throws DomainException {@code visits.*} when it is refused */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void finish(TaskId task, AnswerVisit answer) {
        TaskDetails details = tasks.details(task);
        work.finish(task, () -> {
            Visit visit = own(details);
            meet(visit, answer.appointment());
            if (answer.held()) {
                visit.held(answer.minutes(), today(visit));
            } else {
                visit.notHeld(answer.reason());
            }
            visits.save(visit);
        });
    }

    /** @throws DomainException {@code visits.answered}, {@code visits.dayOutside}, {@code visits.noSchool} … */
    @PreAuthorize("@visitAccess.sees(#visit)")
    @Transactional
    public void move(VisitId visit, MakeAppointment appointment) {
        Visit moved = find(visit);
        meet(moved, appointment);
        visits.save(moved);
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
        turned.ifPresent(other -> {
            other.hostedBy(before, moments.propose(other.visitor(), before).orElse(null));
            visits.save(other);
        });
    }

    private void meet(Visit visit, MakeAppointment appointment) {
        LocalDate day = appointment.day();
        if (day != null && !day.equals(visit.day())) {
            VisitRound round = round(visit);
            PlanLedger.Item item = plan.item(round.planItem());
            LocalDate last = item.lapsesAt().toLocalDate();
            if (day.isBefore(item.firstDay()) || day.isAfter(last)) {
                throw new DomainException("visits.dayOutside", item.firstDay(), last);
            }
            if (!calendars.of(round.school()).isSchoolDay(day)) {
                throw new DomainException("visits.noSchool", day);
            }
        }
        visit.meet(appointment);
    }

    private Visit own(TaskDetails task) {
        return visits.findByRoundIdAndVisitorId(
                        VisitRoundId.of(task.businessKey()),
                        currentUser.require().person())
                .orElseThrow(() -> new DomainException("tasks.gone"));
    }

    private LocalDate today(Visit visit) {
        return LocalDate.now(programmeClock.withZone(round(visit).zone()));
    }

    private Visit find(VisitId visit) {
        return visits.findById(visit).orElseThrow(() -> new DomainException("visits.gone"));
    }

    private VisitRound round(Visit visit) {
        return rounds.findById(visit.round()).orElseThrow();
    }
}
