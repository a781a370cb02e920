package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.organisation.OpenWork;
import nl.samenbeter.organisation.Successors;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskHandover;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leaver leaves behind, computed by what will do it. */
@Component
@Transactional(readOnly = true)
class OpenWorkInTeam implements OpenWork {

    private final PeoplePlans plans;

    OpenWorkInTeam(PeoplePlans plans) {
        this.plans = plans;
    }

    @Override
    public Plan after(TeamId team, PersonId person, Role role, LocalDate day, Successors successors) {
        LocalDate from = day.isBefore(plans.today(team)) ? plans.today(team) : day;
        if (role == Role.COACH) {
            return new Plan(tasks(plans.lost(team, person, role, successors, from)), 0, List.of(), List.of());
        }
        if (role != Role.MEMBER) {
            return new Plan(List.of(), 0, List.of(), List.of());
        }
        PeoplePlans.Plan plan = plans.left(team, person, successors, from);
        return new Plan(
                tasks(plan.tasks()),
                plan.own().size(),
                plan.turns().stream()
                        .map(turn -> new Turn(turn.week().sequence(), turn.leader()))
                        .toList(),
                plan.appointments().stream()
                        .flatMap(appointment -> Stream.ofNullable(appointment.day()))
                        .toList());
    }

    private static List<Task> tasks(List<TaskHandover.Passing> passings) {
        return passings.stream()
                .map(passing -> new Task(passing.kind(), passing.to()))
                .toList();
    }
}
