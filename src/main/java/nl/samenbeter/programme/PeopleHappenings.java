package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskHandover;
import nl.samenbeter.tasks.TaskLoans;
import nl.samenbeter.workflow.PrivateTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Does what a change of people asks for: tasks, rota, the rooms of the interventions, and a line in the history. */
@Component
class PeopleHappenings {

    private static final TaskHandover.HandedOver NOTHING = new TaskHandover.HandedOver(0, 0);

    private final PeoplePlans plans;
    private final ProgrammeEvents events;
    private final RotaChanges rota;
    private final ObjectProvider<TeamPeopleChanges> rooms;
    private final TaskHandover tasks;
    private final TaskLoans loans;
    private final PrivateTasks privateTasks;
    private final Directory directory;

    PeopleHappenings(
            PeoplePlans plans,
            ProgrammeEvents events,
            RotaChanges rota,
            ObjectProvider<TeamPeopleChanges> rooms,
            TaskHandover tasks,
            TaskLoans loans,
            PrivateTasks privateTasks,
            Directory directory) {
        this.plans = plans;
        this.events = events;
        this.rota = rota;
        this.rooms = rooms;
        this.tasks = tasks;
        this.loans = loans;
        this.privateTasks = privateTasks;
        this.directory = directory;
    }

    void happens(PeopleChange change) {
        switch (change.kind()) {
            case JOINED -> joined(change);
            case LEFT -> left(change);
            case COACH_LEFT -> coachLeft(change);
            case AWAY -> away(change);
        }
    }

    private void joined(PeopleChange change) {
        if (!isMember(change)) {
            return;
        }
        PeopleEffects effects = ask(room -> room.memberJoined(change.team(), change.person()));
        tell(
                change,
                "joined",
                List.of(),
                NOTHING,
                effects,
                programme -> rota.joined(programme, change.person(), plans.today(change.team())));
    }

    private void left(PeopleChange change) {
        if (isMember(change)) {
            return;
        }
        TeamId team = change.team();
        PersonId person = change.person();
        var plan = plans.left(team, person, change.successors(), plans.today(team));
        var handedOver = tasks.passOn(team, person, plan.tasks());
        loans.ownerLeft(team, person);
        PeopleEffects effects = ask(room -> room.memberLeft(team, person));
        var own = tasks.privateOf(team, person);
        own.forEach(task -> privateTasks.end(task.value()));
        tasks.forgetDrafts(team, person);
        tell(
                change,
                "left",
                plan.tasks(),
                handedOver,
                effects.and(PeopleEffects.ended(own.size())),
                programme -> plan.turns());
    }

    private void coachLeft(PeopleChange change) {
        TeamId team = change.team();
        LocalDate today = plans.today(team);
        if (directory.coaches(team, today).contains(change.person())) {
            return;
        }
        var lost = plans.lost(team, change.person(), Role.COACH, change.successors(), today);
        var handedOver = tasks.passOn(team, change.person(), lost);
        tasks.forgetDrafts(team, change.person());
        tell(change, "coachLeft", lost, handedOver, PeopleEffects.NONE, programme -> List.of());
    }

    private void away(PeopleChange change) {
        TeamId team = change.team();
        if (change.keepsTasks() || change.absence() == null) {
            planWithout(change, "away", List.of(), NOTHING, change.firstDay());
            return;
        }
        var during = tasks.during(team, change.person(), change.standIn(), plans.today(team));
        var lent = tasks.lend(team, change.person(), change.absence(), change.lastDay(), during);
        planWithout(change, "away", during, lent, change.firstDay());
    }

    /** An absence that is still to come: the plan changes now, the tasks on its first day. */
    void planWithout(PeopleChange change) {
        planWithout(change, "away", List.of(), NOTHING, change.firstDay());
    }

    /** An absence that lasts longer: the plan changes for the days that come with it. */
    void planWithoutLonger(PeopleChange change, LocalDate from) {
        planWithout(change, "awayLonger", List.of(), NOTHING, from);
    }

    private void planWithout(
            PeopleChange change,
            String code,
            List<TaskHandover.Passing> passed,
            TaskHandover.HandedOver handedOver,
            LocalDate from) {
        var days = new DateRange(change.firstDay(), change.lastDay());
        PeopleEffects effects = ask(room -> room.memberAway(change.team(), change.person(), from, change.lastDay()));
        tell(
                change,
                code,
                passed,
                handedOver,
                effects,
                programme -> change.keepsTasks() ? List.of() : plans.turnsDuring(change.team(), change.person(), days));
    }

    /** Somebody is there again; what a stand-in has not begun is theirs again. */
    void thereAgain(PeopleChange change, @Nullable PersonId by, boolean tellAnyhow) {
        var absence = change.absence();
        if (absence == null) {
            return;
        }
        var returned = loans.comeBack(absence, change.team());
        if (tellAnyhow || returned.back() > 0) {
            plans.goingOn(change.team())
                    .ifPresent(programme -> events.happened(
                            programme,
                            "back",
                            by,
                            new ProgrammeEvent.People(
                                    change.person(),
                                    returned.back() == 0 ? null : change.person(),
                                    change.lastDay().plusDays(1),
                                    null,
                                    returned.back(),
                                    0,
                                    PeopleEffects.NONE,
                                    List.of(),
                                    change.id())));
        }
    }

    void workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays, @Nullable PersonId by) {
        PeopleEffects effects = ask(room -> room.workingDaysChanged(team, person, workingDays));
        plans.goingOn(team)
                .ifPresent(programme -> events.happened(
                        programme,
                        "workingDays",
                        by,
                        new ProgrammeEvent.People(person, null, null, null, 0, 0, effects, List.of(), null)));
    }

    private void tell(
            PeopleChange change,
            String code,
            List<TaskHandover.Passing> passed,
            TaskHandover.HandedOver handedOver,
            PeopleEffects effects,
            Function<Programme, List<RotaChanges.Turn>> turns) {
        plans.goingOn(change.team()).ifPresent(programme -> {
            List<RotaChanges.Turn> given = turns.apply(programme);
            rota.write(programme, given);
            var row = new ProgrammeEvent.People(
                    change.person(),
                    onlyOne(passed),
                    change.firstDay(),
                    change.lastDay(),
                    handedOver.toSomebody(),
                    handedOver.toGroups(),
                    effects,
                    given.stream()
                            .map(turn -> new ProgrammeEvent.Turn(turn.week().sequence(), turn.leader()))
                            .toList(),
                    change.id());
            if (!row.isNothing() || !events.isTold(change.id())) {
                events.happened(programme, code, change.by(), row);
            }
        });
    }

    /** Who got the tasks; nobody when that were several. */
    private static @Nullable PersonId onlyOne(List<TaskHandover.Passing> passed) {
        var people = passed.stream()
                .map(TaskHandover.Passing::to)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.size() == 1 ? people.getFirst() : null;
    }

    private PeopleEffects ask(Function<TeamPeopleChanges, PeopleEffects> question) {
        return rooms.orderedStream().map(question).reduce(PeopleEffects.NONE, PeopleEffects::and);
    }

    private boolean isMember(PeopleChange change) {
        return directory.members(change.team(), plans.today(change.team())).stream()
                .anyMatch(member -> member.person().equals(change.person()));
    }
}
