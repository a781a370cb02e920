package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Successors;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskHandover;
import nl.samenbeter.tasks.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a change of people would do: read by previews, and done by {@link PeopleHappenings}. Writes nothing. */
@Component
class PeoplePlans {

    private final Programmes programmes;
    private final RotaChanges rota;
    private final ObjectProvider<TeamPeopleChanges> rooms;
    private final TaskHandover tasks;
    private final Directory directory;
    private final Clock programmeClock;

    PeoplePlans(
            Programmes programmes,
            RotaChanges rota,
            ObjectProvider<TeamPeopleChanges> rooms,
            TaskHandover tasks,
            Directory directory,
            Clock programmeClock) {
        this.programmes = programmes;
        this.rota = rota;
        this.rooms = rooms;
        this.tasks = tasks;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /** @param own tasks that end with their person */
    record Plan(
            List<TaskHandover.Passing> tasks,
            List<TaskId> own,
            List<RotaChanges.Turn> turns,
            List<PeopleAppointment> appointments) {}

    Plan away(TeamId team, PersonId person, @Nullable PersonId standIn, boolean keepsTasks, DateRange days) {
        return new Plan(
                keepsTasks ? List.of() : tasks.during(team, person, standIn, today(team)),
                List.of(),
                keepsTasks ? List.of() : turnsDuring(team, person, days),
                appointments(team, person, days.first()).stream()
                        .filter(one -> one.day() != null && days.contains(one.day()))
                        .toList());
    }

    Plan left(TeamId team, PersonId person, Successors successors, LocalDate day) {
        return new Plan(
                lost(team, person, Role.MEMBER, successors, day),
                tasks.privateOf(team, person),
                turnsAfter(team, person),
                appointments(team, person, day));
    }

    List<TaskHandover.Passing> lost(TeamId team, PersonId person, Role role, Successors successors, LocalDate day) {
        PersonId coach = onlyCoach(team, person, day);
        return tasks.lost(team, person, role, kind -> successors.of(kind) == null ? coach : successors.of(kind), day);
    }

    List<RotaChanges.Turn> turnsDuring(TeamId team, PersonId person, DateRange days) {
        return goingOn(team)
                .map(programme -> rota.away(programme, person, days, today(team)))
                .orElse(List.of());
    }

    List<RotaChanges.Turn> turnsAfter(TeamId team, PersonId person) {
        return goingOn(team)
                .map(programme -> rota.left(programme, person, today(team)))
                .orElse(List.of());
    }

    private List<PeopleAppointment> appointments(TeamId team, PersonId person, LocalDate day) {
        return rooms.orderedStream()
                .flatMap(room -> room.appointments(team, person, day).stream())
                .sorted(Comparator.comparing(PeopleAppointment::day, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Nobody when several may take it: then it is open to all of them. */
    private @Nullable PersonId onlyCoach(TeamId team, PersonId except, LocalDate day) {
        List<PersonId> coaches = directory.coaches(team, day).stream()
                .filter(coach -> !coach.equals(except))
                .toList();
        return coaches.size() == 1 ? coaches.getFirst() : null;
    }

    Optional<Programme> goingOn(TeamId team) {
        return programmes.findByTeamId(team).stream()
                .filter(programme -> programme.status().isGoingOn())
                .findFirst();
    }

    LocalDate today(TeamId team) {
        var zone = directory.school(directory.team(team).school()).zone();
        return LocalDate.now(programmeClock.withZone(zone));
    }
}
