package nl.samenbeter.talks;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.AbsenceSteps;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door: makes the talks of a plan item, says whose they are, and follows their task. Safe to repeat. */
@Service
@Transactional
public class CoachTalkSteps {

    private static final Set<DayOfWeek> ANY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final CoachTalkRounds rounds;
    private final PlanLedger plan;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final SchoolCalendars calendars;
    private final CoachTalkWorkflow workflow;
    private final Clock programmeClock;

    CoachTalkSteps(
            CoachTalkRounds rounds,
            PlanLedger plan,
            Directory directory,
            AbsenceSteps absences,
            SchoolCalendars calendars,
            CoachTalkWorkflow workflow,
            Clock programmeClock) {
        this.rounds = rounds;
        this.plan = plan;
        this.directory = directory;
        this.absences = absences;
        this.calendars = calendars;
        this.workflow = workflow;
        this.programmeClock = programmeClock;
    }

    /** The talks of the plan item, with a moment proposed for each member at its first call. */
    public CoachTalksId open(PlanRef ref) {
        PlanLedger.Item item = plan.item(ref);
        return rounds.findByPlanItemId(item.id())
                .orElseGet(() -> rounds.save(propose(item)))
                .id();
    }

    private CoachTalks propose(PlanLedger.Item item) {
        List<Member> members = directory.members(item.team(), today(item.zone()));
        var wishes = members.stream()
                .map(member -> new TalkMoments.Wish(member.person(), member.workingDays()))
                .toList();
        return CoachTalks.of(
                item, members.stream().map(Member::person).toList(), moments(item, item.minutes(), wishes, List.of()));
    }

    private Map<PersonId, LocalDateTime> moments(
            PlanLedger.Item item, int minutes, List<TalkMoments.Wish> wishes, List<LocalDateTime> taken) {
        List<LocalDate> week = calendars.of(item.school()).schoolDays(item.firstDay());
        Map<PersonId, LocalDateTime> proposed = TalkMoments.of(
                wishes,
                week.stream()
                        .filter(day -> !day.isBefore(item.firstDay()) && !day.isAfter(item.lastDay()))
                        .toList(),
                week.stream().filter(day -> day.isAfter(item.lastDay())).toList(),
                LocalDateTime.now(programmeClock.withZone(item.zone())),
                minutes,
                taken);
        proposed.entrySet()
                .removeIf(moment -> absences.notThere(
                                item.team(), moment.getValue().toLocalDate())
                        .contains(moment.getKey()));
        return proposed;
    }

    /** The coach when the team has one, as the engine writes people; nobody when several may take the talks. */
    @Transactional(readOnly = true)
    public @Nullable String coach(CoachTalksId id) {
        CoachTalks talks = find(id);
        PersonId only = onlyOne(directory.coaches(talks.team(), today(talks.zone())));
        return only == null ? null : only.text();
    }

    /** Coaches only, whatever the plan says: nobody else may see whose talk is when. */
    @Transactional(readOnly = true)
    public List<String> candidates(CoachTalksId id) {
        return List.of(TaskGroups.of(Role.COACH, find(id).team()));
    }

    @Transactional(readOnly = true)
    public Date dueAt(CoachTalksId id) {
        return Date.from(plan.item(find(id).planItem()).due());
    }

    /** The plan counts one talk for each member; the coach has them all. */
    @Transactional(readOnly = true)
    public TaskSubject subject(CoachTalksId id) {
        CoachTalks talks = find(id);
        TaskSubject item = plan.item(talks.planItem()).subject();
        return new TaskSubject(
                item.school(),
                item.team(),
                item.programme(),
                item.planItem(),
                item.week(),
                item.kind(),
                talks.minutes() * talks.talks().size(),
                item.zone());
    }

    public void taskOpened(CoachTalksId id, String task) {
        CoachTalks talks = find(id);
        if (!task.equals(talks.task())) {
            talks.taskOpened(task);
            rounds.save(talks);
        }
    }

    /** Whoever has the task now holds the talks. */
    public void taskAssigned(CoachTalksId id, @Nullable PersonId coach) {
        CoachTalks talks = find(id);
        if (talks.heldBy(coach)) {
            rounds.save(talks);
        }
    }

    /** However it ended. */
    public void taskEnded(CoachTalksId id) {
        CoachTalks talks = find(id);
        if (!talks.isClosed()) {
            talks.close();
            rounds.save(talks);
        }
    }

    /** Somebody new gets a talk in each round that is open, on a day that is left. */
    public void joined(TeamId team, PersonId person) {
        for (CoachTalks talks : rounds.findOpenToChange(team)) {
            PlanLedger.Item item = plan.item(talks.planItem());
            Set<DayOfWeek> days = directory.members(team, today(talks.zone())).stream()
                    .filter(member -> member.person().equals(person))
                    .map(Member::workingDays)
                    .findFirst()
                    .orElse(ANY_DAY);
            List<LocalDateTime> taken = talks.talks().stream()
                    .flatMap(talk -> talk.moment().stream())
                    .toList();
            var moments = moments(item, talks.minutes(), List.of(new TalkMoments.Wish(person, days)), taken);
            if (talks.join(person, moments.get(person))) {
                rounds.save(talks);
            }
        }
    }

    /** The talk of somebody who leaves is off; a coach who leaves hands over what is open (rulings 17). */
    public void left(TeamId team, PersonId person) {
        for (CoachTalks talks : rounds.findOpenToChange(team)) {
            if (talks.leave(person)) {
                rounds.save(talks);
            }
            List<PersonId> coaches = directory.coaches(team, today(talks.zone()));
            if (!coaches.contains(person)) {
                Stream.ofNullable(talks.task()).forEach(task -> workflow.handOver(task, person, onlyOne(coaches)));
            }
        }
    }

    /** The days of the open talks with somebody. */
    @Transactional(readOnly = true)
    public List<LocalDate> daysOf(TeamId team, PersonId person) {
        return rounds.findOpen(team).stream()
                .filter(talks -> talks.meetsWithin(person, day -> true))
                .flatMap(talks -> talks.talks().stream()
                        .filter(talk -> talk.person().equals(person))
                        .flatMap(talk -> talk.moment().stream()))
                .map(LocalDateTime::toLocalDate)
                .toList();
    }

    /**
     * Somebody is not there on these days: an open talk on one of them has no moment any more.
     *
     * @return how many
     */
    public int away(TeamId team, PersonId person, LocalDate firstDay, LocalDate lastDay) {
        int moved = 0;
        for (CoachTalks talks : rounds.findOpenToChange(team)) {
            if (talks.meetsWithin(person, day -> !day.isBefore(firstDay) && !day.isAfter(lastDay))) {
                talks.meet(person, null);
                rounds.save(talks);
                moved++;
            }
        }
        return moved;
    }

    /**
     * Somebody works on other days: an open talk on a new day off is proposed on another day.
     *
     * @return how many
     */
    public int workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays) {
        int moved = 0;
        for (CoachTalks talks : rounds.findOpenToChange(team)) {
            if (talks.meetsWithin(person, day -> !workingDays.contains(day.getDayOfWeek()))) {
                List<LocalDateTime> taken = talks.talks().stream()
                        .filter(talk -> !talk.person().equals(person))
                        .flatMap(talk -> talk.moment().stream())
                        .toList();
                var wish = new TalkMoments.Wish(person, workingDays);
                var moments = moments(plan.item(talks.planItem()), talks.minutes(), List.of(wish), taken);
                talks.meet(person, moments.get(person));
                rounds.save(talks);
                moved++;
            }
        }
        return moved;
    }

    private static @Nullable PersonId onlyOne(List<PersonId> people) {
        return people.size() == 1 ? people.getFirst() : null;
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(programmeClock.withZone(zone));
    }

    private CoachTalks find(CoachTalksId id) {
        return rounds.findById(id).orElseThrow(() -> new IllegalStateException("no coach talks " + id));
    }
}
