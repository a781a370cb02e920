package nl.samenbeter.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUpRoom;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Visits outside the rounds: another intervention asks one person to watch another before a day. */
@Component
class SingleVisits implements FollowUpRoom {

    /** How long after its last day a visit may still be made. */
    static final int WEEKS_LATER = 1;

    private static final int WEEKS_WITHOUT_A_DAY = 2;

    private final Visits visits;
    private final VisitForms forms;
    private final SingleVisitSteps steps;
    private final HostAsks asks;
    private final Directory directory;
    private final VisitNotices notices;
    private final ObjectProvider<VisitWorkflow> workflow;
    private final Clock programmeClock;

    SingleVisits(
            Visits visits,
            VisitForms forms,
            SingleVisitSteps steps,
            HostAsks asks,
            Directory directory,
            VisitNotices notices,
            ObjectProvider<VisitWorkflow> workflow,
            Clock programmeClock) {
        this.visits = visits;
        this.forms = forms;
        this.steps = steps;
        this.asks = asks;
        this.directory = directory;
        this.notices = notices;
        this.workflow = workflow;
        this.programmeClock = programmeClock;
    }

    @Override
    public FollowUpKind kind() {
        return FollowUpKind.VISIT;
    }

    /** @throws DomainException {@code visits.visitorMissing}, {@code visits.hostNeeded}, {@code visits.oneself}, {@code visits.byIsOver} */
    @Override
    public UUID open(FollowUp asked) {
        PersonId visitor = asked.owner();
        PersonId host = asked.host();
        if (visitor == null) {
            throw new DomainException("visits.visitorMissing");
        }
        if (host == null) {
            throw new DomainException("visits.hostNeeded");
        }
        if (host.equals(visitor)) {
            throw new DomainException(
                    "visits.oneself", directory.names(List.of(visitor)).getOrDefault(visitor, ""));
        }
        var zone = directory.school(asked.school()).zone();
        LocalDate today = LocalDate.now(programmeClock.withZone(zone));
        LocalDate last = asked.by() == null ? today.plusWeeks(WEEKS_WITHOUT_A_DAY) : asked.by();
        if (last.isBefore(today)) {
            throw new DomainException("visits.byIsOver", last);
        }
        Visit visit = visits.save(Visit.alone(
                asked.school(),
                asked.team(),
                asked.programme(),
                new Visit.Alone(today, last, zone.getId(), asked.title()),
                visitor,
                host));
        workflow.getObject().begins(visit.id());
        notices.asked(visit, last);
        return visit.id().value();
    }

    /** Its moment goes along, at the same time of the day; both are told and say whether that suits. */
    @Override
    public void move(UUID id, LocalDate by) {
        notBegun(id).ifPresent(visit -> {
            visit.wantedOn(by);
            visits.save(visit);
            asks.follow(visit);
            workflow.getObject().moves(visit.id(), steps.dueAt(visit.id()), steps.lapsesAt(visit.id()));
            notices.wanted(visit, by);
        });
    }

    @Override
    public void callOff(UUID id) {
        notBegun(id).ifPresent(visit -> {
            visit.end(NotHeldReason.CALLED_OFF);
            visits.save(visit);
            asks.follow(visit);
            workflow.getObject().stops(visit.id());
            notices.notWanted(visit);
        });
    }

    private Optional<Visit> notBegun(UUID id) {
        return visits.findById(new VisitId(id))
                .filter(Visit::isPlanned)
                .filter(visit ->
                        forms.findById(visit.id()).filter(VisitForm::isStarted).isEmpty());
    }
}
