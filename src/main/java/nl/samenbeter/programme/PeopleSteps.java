package nl.samenbeter.programme;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskHandover;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.workflow.PrivateTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine's door to a change of people: what is due today happens at once, in the transaction in which it is entered;
 * what is entered for a later day waits for it in a process of its own, so that it happens also when nobody signs in that
 * day. Safe to repeat.
 */
@Service
@Transactional
public class PeopleSteps {

    /** Before the first item of a day opens. */
    private static final LocalTime MORNING = LocalTime.of(0, 5);

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    private static final TaskHandover.HandedOver NOTHING = new TaskHandover.HandedOver(0, 0);

    private final PeopleChanges changes;
    private final Programmes programmes;
    private final ProgrammeEvents events;
    private final RotaChanges rota;
    private final ObjectProvider<TeamPeopleChanges> rooms;
    private final TaskHandover tasks;
    private final PrivateTasks privateTasks;
    private final PeopleWorkflow workflow;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final Clock programmeClock;

    PeopleSteps(
            PeopleChanges changes,
            Programmes programmes,
            ProgrammeEvents events,
            RotaChanges rota,
            ObjectProvider<TeamPeopleChanges> rooms,
            TaskHandover tasks,
            PrivateTasks privateTasks,
            PeopleWorkflow workflow,
            Directory directory,
            AbsenceSteps absences,
            Clock programmeClock) {
        this.changes = changes;
        this.programmes = programmes;
        this.events = events;
        this.rota = rota;
        this.rooms = rooms;
        this.tasks = tasks;
        this.privateTasks = privateTasks;
        this.workflow = workflow;
        this.directory = directory;
        this.absences = absences;
        this.programmeClock = programmeClock;
    }

    /** The moment of the change: early on its day. */
    @Transactional(readOnly = true)
    public Date happensAt(PeopleChangeId id) {
        PeopleChange change = find(id);
        return Date.from(moment(change, change.firstDay()));
    }

    /** When nobody needs to know of it any more. */
    @Transactional(readOnly = true)
    public Date forgottenAt(PeopleChangeId id) {
        PeopleChange change = find(id);
        return Date.from(moment(change, change.forgottenOn()));
    }

    /** The day is there. */
    public void happens(PeopleChangeId id) {
        PeopleChange change = find(id);
        if (change.apply(programmeClock.instant())) {
            changes.save(change);
            happens(change);
        }
    }

    /** Deletes the change, its absence, and who and when in the history. */
    public void forget(PeopleChangeId id) {
        changes.findById(id).ifPresent(change -> {
            if (change.absence() != null) {
                absences.forget(change.absence());
                events.forget(id);
            }
            changes.delete(change);
        });
    }

    void entered(PeopleChange change) {
        boolean away = change.kind() == PeopleChangeKind.AWAY;
        boolean today = change.isDue(today(change.team()));
        if (today && !away) {
            happens(change);
            return;
        }
        PeopleChange saved = changes.save(change);
        if (today) {
            happens(saved.id());
        } else if (away) {
            planWithout(saved);
        }
        workflow.entered(saved.id());
    }

    /** @param lastDay absent when it does not happen at all */
    void back(AbsenceId absence, @Nullable LocalDate lastDay, PersonId by) {
        changes.findByAbsenceId(absence).ifPresent(change -> {
            if (lastDay == null) {
                workflow.withdrawn(change.id());
                forget(change.id());
                return;
            }
            change.endsOn(lastDay);
            changes.save(change);
            workflow.forgottenAt(change.id(), moment(change, change.forgottenOn()));
            goingOn(change.team())
                    .ifPresent(programme -> events.happened(
                            programme,
                            "back",
                            by,
                            row(change, lastDay.plusDays(1), null, NOTHING, PeopleEffects.NONE, List.of())));
        });
    }

    void workingDaysChanged(PersonId person, Set<DayOfWeek> workingDays, @Nullable PersonId by) {
        LocalDate today = LocalDate.now(programmeClock.withZone(HOME));
        directory.teamsOf(person, today).forEach(team -> workingDaysChanged(team, person, workingDays, by));
    }

    private void workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays, @Nullable PersonId by) {
        PeopleEffects effects = ask(room -> room.workingDaysChanged(team, person, workingDays));
        goingOn(team)
                .ifPresent(programme -> events.happened(
                        programme,
                        "workingDays",
                        by,
                        new ProgrammeEvent.People(person, null, null, null, 0, 0, effects, List.of(), null)));
    }

    private void happens(PeopleChange change) {
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
                null,
                NOTHING,
                effects,
                programme -> rota.joined(programme, change.person(), today(change.team())));
    }

    private void left(PeopleChange change) {
        if (isMember(change)) {
            return;
        }
        TeamId team = change.team();
        PersonId person = change.person();
        PersonId coach = onlyCoach(team, person);
        var handedOver = tasks.handOverLost(team, person, coach, today(team));
        PeopleEffects effects = ask(room -> room.memberLeft(team, person));
        List<TaskId> own = tasks.privateOf(team, person);
        own.forEach(task -> privateTasks.end(task.value()));
        tasks.forgetDrafts(team, person);
        tell(
                change,
                "left",
                coach,
                handedOver,
                effects.and(PeopleEffects.ended(own.size())),
                programme -> rota.left(programme, person, today(team)));
    }

    private void coachLeft(PeopleChange change) {
        TeamId team = change.team();
        if (directory.coaches(team, today(team)).contains(change.person())) {
            return;
        }
        PersonId other = onlyCoach(team, change.person());
        var handedOver = tasks.handOverLost(team, change.person(), other, today(team));
        tasks.forgetDrafts(team, change.person());
        tell(change, "coachLeft", other, handedOver, PeopleEffects.NONE, programme -> List.of());
    }

    private void away(PeopleChange change) {
        var handedOver = change.keepsTasks()
                ? NOTHING
                : tasks.handOver(change.team(), change.person(), change.standIn(), today(change.team()));
        planWithout(change, handedOver);
    }

    /** An absence that is still to come: the plan changes now, the tasks on its first day. */
    private void planWithout(PeopleChange change) {
        planWithout(change, NOTHING);
    }

    private void planWithout(PeopleChange change, TaskHandover.HandedOver handedOver) {
        var days = new DateRange(change.firstDay(), change.lastDay());
        PeopleEffects effects =
                ask(room -> room.memberAway(change.team(), change.person(), change.firstDay(), change.lastDay()));
        tell(
                change,
                "away",
                change.standIn(),
                handedOver,
                effects,
                programme -> change.keepsTasks()
                        ? List.of()
                        : rota.away(programme, change.person(), days, today(change.team())));
    }

    private void tell(
            PeopleChange change,
            String code,
            @Nullable PersonId other,
            TaskHandover.HandedOver handedOver,
            PeopleEffects effects,
            Function<Programme, List<ProgrammeEvent.Turn>> turns) {
        goingOn(change.team()).ifPresent(programme -> {
            var row = row(change, change.firstDay(), other, handedOver, effects, turns.apply(programme));
            if (!row.isNothing() || !events.isTold(change.id())) {
                events.happened(programme, code, change.by(), row);
            }
        });
    }

    private static ProgrammeEvent.People row(
            PeopleChange change,
            LocalDate day,
            @Nullable PersonId other,
            TaskHandover.HandedOver handedOver,
            PeopleEffects effects,
            List<ProgrammeEvent.Turn> turns) {
        return new ProgrammeEvent.People(
                change.person(),
                handedOver.toSomebody() == 0 ? null : other,
                day,
                change.lastDay(),
                handedOver.toSomebody(),
                handedOver.toGroups(),
                effects,
                turns,
                change.id());
    }

    private PeopleEffects ask(Function<TeamPeopleChanges, PeopleEffects> question) {
        return rooms.orderedStream().map(question).reduce(PeopleEffects.NONE, PeopleEffects::and);
    }

    private boolean isMember(PeopleChange change) {
        return directory.members(change.team(), today(change.team())).stream()
                .anyMatch(member -> member.person().equals(change.person()));
    }

    /** Nobody when several may take it: then it is open to all of them. */
    private @Nullable PersonId onlyCoach(TeamId team, PersonId except) {
        List<PersonId> coaches = directory.coaches(team, today(team)).stream()
                .filter(coach -> !coach.equals(except))
                .toList();
        return coaches.size() == 1 ? coaches.getFirst() : null;
    }

    private Optional<Programme> goingOn(TeamId team) {
        return programmes.findByTeamId(team).stream()
                .filter(programme -> programme.status().isGoingOn())
                .findFirst();
    }

    LocalDate today(TeamId team) {
        var zone = directory.school(directory.team(team).school()).zone();
        return LocalDate.now(programmeClock.withZone(zone));
    }

    private static Instant moment(PeopleChange change, LocalDate day) {
        return day.atTime(MORNING).atZone(change.zone()).toInstant();
    }

    private PeopleChange find(PeopleChangeId id) {
        return changes.findById(id).orElseThrow(() -> new IllegalStateException("no change of people " + id));
    }
}
