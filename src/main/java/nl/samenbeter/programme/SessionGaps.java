package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskHolders;
import nl.samenbeter.tasks.TaskId;
import org.springframework.stereotype.Component;

/** Board sessions without a leader, and meetings whose task is with somebody who is not there. */
@Component
class SessionGaps implements UncoveredWork {

    private final PeoplePlans plans;
    private final PlanItems items;
    private final Rotas rotas;
    private final TaskHolders tasks;

    SessionGaps(PeoplePlans plans, PlanItems items, Rotas rotas, TaskHolders tasks) {
        this.plans = plans;
        this.items = items;
        this.rotas = rotas;
        this.tasks = tasks;
    }

    @Override
    public List<Gap> gaps(TeamId team, DateRange days, Away away) {
        return plans.goingOn(team).stream()
                .flatMap(programme -> items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme.id()).stream()
                        .filter(PlanItem::goesAhead)
                        .filter(item -> !item.firstDay().isAfter(days.last())
                                && !item.lastDay().isBefore(days.first()))
                        .flatMap(item -> gap(programme, item, days, away).stream()))
                .toList();
    }

    private Optional<Gap> gap(Programme programme, PlanItem item, DateRange days, Away away) {
        if (item.owner() == PlanOwner.LEADER_HAT) {
            return item.status() == PlanItemStatus.OPEN
                    ? open(item, "sessions", sessions(item, days), away)
                    : planned(programme, item, sessions(item, days), away);
        }
        return item.begins() == null || item.status() != PlanItemStatus.OPEN || item.owner() == PlanOwner.MEMBER
                ? Optional.empty()
                : open(item, "meeting", List.of(item.firstDay()), away);
    }

    private static List<LocalDate> sessions(PlanItem item, DateRange days) {
        return item.sessions().stream()
                .filter(session -> session.held() == null)
                .map(PlanItem.Session::day)
                .filter(days::contains)
                .toList();
    }

    /** Its task has not opened yet: who leads is in the rota. */
    private Optional<Gap> planned(Programme programme, PlanItem item, List<LocalDate> sessions, Away away) {
        Optional<PersonId> leader = rotas.leader(programme.id(), item.run(), item.week());
        List<LocalDate> without = sessions.stream()
                .filter(day -> leader.filter(person -> !away.withoutStandIn(person, day))
                        .isEmpty())
                .toList();
        return gap(item, "sessions", without, leader, "team/" + item.team() + "/mensen");
    }

    private Optional<Gap> open(PlanItem item, String code, List<LocalDate> days, Away away) {
        for (TaskId task : tasks.sharedOf(item.id())) {
            Optional<PersonId> holder = tasks.holder(task);
            boolean nobodyYet = holder.isEmpty() && !code.equals("sessions");
            List<LocalDate> without = days.stream()
                    .filter(day -> holder.filter(person -> !away.withoutStandIn(person, day))
                            .isEmpty())
                    .toList();
            Optional<Gap> gap = gap(item, code, nobodyYet ? List.of() : without, holder, "taken/" + task);
            if (gap.isPresent()) {
                return gap;
            }
        }
        return Optional.empty();
    }

    private static Optional<Gap> gap(
            PlanItem item, String code, List<LocalDate> days, Optional<PersonId> leader, String route) {
        return days.stream()
                .findFirst()
                .map(day -> new Gap(
                        code,
                        code + ":" + item.id() + ":"
                                + leader.map(PersonId::text).orElse("-"),
                        item.id(),
                        day,
                        days.size(),
                        Stream.of(leader).flatMap(Optional::stream).toList(),
                        item.element(),
                        item.name(),
                        route));
    }
}
