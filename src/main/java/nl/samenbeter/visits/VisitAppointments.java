package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visitor and host each have their visit in their day and week. */
@Component
class VisitAppointments implements PersonalAppointments {

    private final VisitRounds rounds;
    private final Visits visits;
    private final PlanLedger plan;

    VisitAppointments(VisitRounds rounds, Visits visits, PlanLedger plan) {
        this.rounds = rounds;
        this.visits = visits;
        this.plan = plan;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, List<PersonalAppointment>> of(Collection<PersonId> people, LocalDate from, LocalDate to) {
        var days = new DateRange(from, to);
        Map<PersonId, List<PersonalAppointment>> found = new HashMap<>();
        visits.findByVisitorIdInOrHostIdIn(people, people).stream()
                .filter(visit -> visit.day() != null && days.contains(visit.day()))
                .filter(visit -> visit.status() != VisitStatus.NOT_HELD)
                .forEach(visit -> people.stream()
                        .filter(visit::isOf)
                        .forEach(person -> appointment(visit, person)
                                .ifPresent(one -> found.computeIfAbsent(person, none -> new ArrayList<>())
                                        .add(one))));
        return found;
    }

    /** Empty when the round was agreed and then called off. */
    private Optional<PersonalAppointment> appointment(Visit visit, PersonId person) {
        PlanItemId item = null;
        if (visit.isInARound()) {
            VisitRound round = rounds.findById(visit.round()).orElseThrow();
            item = round.planItem();
            if (round.isAhead() && plan.item(item).over()) {
                return Optional.empty();
            }
        }
        PersonId host = visit.host();
        boolean visits = visit.visitor().equals(person);
        List<PersonId> with = visits ? host == null ? List.of() : List.of(host) : List.of(visit.visitor());
        String title = !visits
                ? "visits.appointment.host"
                : host == null ? "visits.appointment.lesson" : "visits.appointment.visitor";
        return Optional.of(new PersonalAppointment(
                item,
                visit.team(),
                PlanKind.VISIT,
                title,
                with,
                Objects.requireNonNull(visit.day()),
                visit.begins(),
                visit.minutes(),
                visit.place(),
                !visit.isPlanned(),
                "bezoeken/" + visit.id()));
    }
}
