package nl.samenbeter.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.PeopleAppointment;
import nl.samenbeter.programme.PeopleEffects;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.stereotype.Component;

/** Rounds that are not over, when people come, go, are away or work on other days. */
@Component
class VisitPeopleChanges implements TeamPeopleChanges {

    private final VisitSteps steps;
    private final SingleVisitSteps singles;
    private final VisitRounds rounds;
    private final Visits visits;
    private final Pairings pairings;
    private final PlanLedger plan;
    private final HostAsks asks;

    VisitPeopleChanges(
            VisitSteps steps,
            SingleVisitSteps singles,
            VisitRounds rounds,
            Visits visits,
            Pairings pairings,
            PlanLedger plan,
            HostAsks asks) {
        this.singles = singles;
        this.steps = steps;
        this.rounds = rounds;
        this.visits = visits;
        this.pairings = pairings;
        this.plan = plan;
        this.asks = asks;
    }

    @Override
    public PeopleEffects memberJoined(TeamId team, PersonId person) {
        return effects(steps.memberJoined(team, person));
    }

    @Override
    public PeopleEffects memberLeft(TeamId team, PersonId person) {
        int alone = singles.memberLeft(team, person);
        return effects(steps.memberLeft(team, person).and(new VisitsChanged(alone, 0, 0)));
    }

    private static PeopleEffects effects(VisitsChanged changed) {
        return new PeopleEffects(changed.added(), changed.ended(), changed.otherHost());
    }

    /** Both sides make a new appointment: nobody knows yet when that can be. */
    @Override
    public PeopleEffects memberAway(TeamId team, PersonId person, LocalDate firstDay, LocalDate lastDay) {
        Predicate<LocalDate> away = day -> !day.isBefore(firstDay) && !day.isAfter(lastDay);
        List<Visit> moved = rounds.findByTeamIdAndStatusNot(team, VisitRoundStatus.CLOSED).stream()
                .flatMap(round -> meeting(round, person, away).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        moved.addAll(alone(team, person, away));
        moved.forEach(visit -> visit.at(null));
        visits.saveAll(moved);
        asks.follow(moved);
        return PeopleEffects.moved(moved.size());
    }

    @Override
    public List<PeopleAppointment> appointments(TeamId team, PersonId person, LocalDate firstDay) {
        Predicate<LocalDate> later = day -> !day.isBefore(firstDay);
        return Stream.concat(
                        rounds.findByTeamIdAndStatusNot(team, VisitRoundStatus.CLOSED).stream()
                                .flatMap(round -> meeting(round, person, later).stream()),
                        alone(team, person, later).stream())
                .map(visit -> new PeopleAppointment(
                        PlanKind.VISIT,
                        visit.day(),
                        Stream.of(visit.visitor(), visit.host())
                                .filter(other -> other != null && !other.equals(person))
                                .toList()))
                .toList();
    }

    @Override
    public PeopleEffects workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays) {
        int moved = 0;
        for (VisitRound round : rounds.findByTeamIdAndStatusNot(team, VisitRoundStatus.CLOSED)) {
            List<Visit> onDayOff = meeting(round, person, day -> !workingDays.contains(day.getDayOfWeek()));
            if (!onDayOff.isEmpty()) {
                propose(round, onDayOff);
                moved += onDayOff.size();
            }
        }
        List<Visit> alone = alone(team, person, day -> !workingDays.contains(day.getDayOfWeek()));
        alone.forEach(visit -> visit.at(null));
        visits.saveAll(alone);
        asks.follow(alone);
        return PeopleEffects.moved(moved + alone.size());
    }

    private void propose(VisitRound round, List<Visit> onDayOff) {
        List<Visit> fixed = visits.findByRoundId(round.id()).stream()
                .filter(visit -> onDayOff.stream().noneMatch(other -> other.id().equals(visit.id())))
                .toList();
        VisitMoments moments = pairings.around(plan.item(round.planItem())).moments(fixed);
        onDayOff.forEach(visit -> {
            PersonId host = visit.host();
            visit.at(
                    host == null ? null : moments.propose(visit.visitor(), host).orElse(null));
        });
        visits.saveAll(onDayOff);
        asks.follow(onDayOff);
    }

    private List<Visit> alone(TeamId team, PersonId person, Predicate<LocalDate> on) {
        return singles.planned(team, visit -> visit.isOf(person) && visit.day() != null && on.test(visit.day()));
    }

    private List<Visit> meeting(VisitRound round, PersonId person, Predicate<LocalDate> on) {
        return visits.findByRoundId(round.id()).stream()
                .filter(visit -> visit.isPlanned() && visit.isOf(person))
                .filter(visit -> visit.day() != null && on.test(visit.day()))
                .toList();
    }
}
