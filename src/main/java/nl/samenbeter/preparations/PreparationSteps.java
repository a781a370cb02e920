package nl.samenbeter.preparations;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The engine's door: makes the groups of a plan item, says whose they are, and follows their tasks. Safe to repeat. */
@Service
@Transactional
public class PreparationSteps {

    private static final String OWN_TIME = "plan.ownTime";
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final JointPreparations preparations;
    private final PlanLedger plan;
    private final Directory directory;
    private final AbsenceSteps absences;
    private final SchoolCalendars calendars;
    private final PreparationWorkflow workflow;
    private final PreparationNotices notices;
    private final Clock programmeClock;

    PreparationSteps(
            JointPreparations preparations,
            PlanLedger plan,
            Directory directory,
            AbsenceSteps absences,
            SchoolCalendars calendars,
            PreparationWorkflow workflow,
            PreparationNotices notices,
            Clock programmeClock) {
        this.preparations = preparations;
        this.plan = plan;
        this.directory = directory;
        this.absences = absences;
        this.calendars = calendars;
        this.workflow = workflow;
        this.notices = notices;
        this.programmeClock = programmeClock;
    }

    /** The preparation of the plan item, with the team split into groups at its first call. */
    public JointPreparationId open(PlanRef ref) {
        PlanLedger.Item item = plan.item(ref);
        return preparations
                .findByPlanItemId(item.id())
                .orElseGet(() -> preparations.save(split(item)))
                .id();
    }

    private JointPreparation split(PlanLedger.Item item) {
        LocalDate today = today(item.zone());
        List<Member> members = directory.members(item.team(), today);
        LocalDate planned = item.firstDay();
        Set<PersonId> away = absences.notThere(item.team(), planned);
        Set<PersonId> present = members.stream()
                .filter(member -> !away.contains(member.person()))
                .filter(member -> member.workingDays().contains(planned.getDayOfWeek()))
                .map(Member::person)
                .collect(Collectors.toSet());
        var earlier = preparations.findByProgrammeIdOrderByOpenedAt(item.programme()).stream()
                .map(JointPreparation::asEarlier)
                .toList();
        var groups = PreparationGroups.of(members.stream().map(Member::person).toList(), present, earlier);
        Map<PersonId, Set<DayOfWeek>> workingDays =
                members.stream().collect(Collectors.toMap(Member::person, Member::workingDays));
        List<LocalDate> days = calendars.of(item.school()).schoolDays(planned).stream()
                .filter(day -> !day.isBefore(today))
                .toList();
        LocalTime begins = item.begins() == null ? AFTERNOON : item.begins();
        List<LocalDateTime> moments = groups.stream()
                .map(group -> MeetingDay.of(
                        planned,
                        days,
                        group.people().stream().map(workingDays::get).toList()))
                .map(day -> day.atTime(begins))
                .toList();
        return JointPreparation.of(item, groups, moments, meetingMinutes(item), programmeClock.instant());
    }

    /** Without what everybody prepares alone. */
    private static int meetingMinutes(PlanLedger.Item item) {
        return item.minutes() - Integer.parseInt(item.properties().getOrDefault(OWN_TIME, "0"));
    }

    @Transactional(readOnly = true)
    public List<Integer> groups(JointPreparationId id) {
        return find(id).groups().stream().map(PreparationGroup::number).toList();
    }

    /** Who owns the question, as the engine writes people; nobody when the group is empty. */
    @Transactional(readOnly = true)
    public @Nullable String questionOwner(JointPreparationId id, int group) {
        PersonId owner = find(id).group(group).questionOwner();
        return owner == null ? null : owner.text();
    }

    /** Who may take the task of a group after it was given back. */
    @Transactional(readOnly = true)
    public List<String> candidates(JointPreparationId id) {
        TeamId team = find(id).team();
        return List.of(TaskGroups.of(Role.COACH, team), TaskGroups.of(Role.MEMBER, team));
    }

    /** When the group has met. */
    @Transactional(readOnly = true)
    public Date dueAt(JointPreparationId id, int group) {
        JointPreparation preparation = find(id);
        var one = preparation.group(group);
        LocalDate day = one.isOpen() ? plan.day(preparation.planItem(), one.day()) : one.day();
        return Date.from(one.ends()
                .plusDays(ChronoUnit.DAYS.between(one.day(), day))
                .atZone(preparation.zone())
                .toInstant());
    }

    @Transactional(readOnly = true)
    public TaskSubject subject(JointPreparationId id) {
        return plan.item(find(id).planItem()).subject();
    }

    public void taskOpened(JointPreparationId id, int group, String task) {
        JointPreparation preparation = find(id);
        if (preparation.taskOpened(group, task)) {
            preparations.save(preparation);
        }
    }

    /** However it ended; without an answer the group did not meet in time. */
    public void taskEnded(JointPreparationId id, String task) {
        JointPreparation preparation = find(id);
        if (preparation.taskEnded(task)) {
            preparations.save(preparation);
        }
    }

    /** Somebody new gets a place in the smallest group of each preparation that is open. */
    public void joined(TeamId team, PersonId person) {
        for (JointPreparation preparation : preparations.findOpenToChange(team)) {
            if (preparation.join(person)) {
                preparations.save(preparation);
                notices.changed(preparation);
            }
        }
    }

    /** Somebody who leaves is taken out of open groups; their open tasks go to the coach (rulings 17). */
    public void left(TeamId team, PersonId person) {
        for (JointPreparation preparation : preparations.findOpenToChange(team)) {
            if (preparation.leave(person)) {
                preparations.save(preparation);
                notices.changed(preparation);
            }
            PersonId coach = onlyOne(directory.coaches(team, today(preparation.zone())));
            preparation.groups().stream()
                    .filter(PreparationGroup::isOpen)
                    .flatMap(group -> Stream.ofNullable(group.task()))
                    .forEach(task -> workflow.handOver(task, person, coach));
        }
    }

    /**
     * Somebody works on other days: a group of theirs that would meet on a new day off meets when more of it are there.
     *
     * @return how many groups meet on another day
     */
    public int workingDaysChanged(TeamId team, PersonId person, Set<DayOfWeek> workingDays) {
        int moved = 0;
        for (JointPreparation preparation : preparations.findOpenToChange(team)) {
            if (preparation.isIn(person) && moveFromDayOff(preparation, person, workingDays)) {
                preparations.save(preparation);
                notices.changed(preparation);
                notices.moved(preparation, preparation.groupOf(person));
                moved++;
            }
        }
        return moved;
    }

    private boolean moveFromDayOff(JointPreparation preparation, PersonId person, Set<DayOfWeek> workingDays) {
        PreparationGroup group = preparation.group(preparation.groupOf(person));
        if (!group.isOpen() || workingDays.contains(group.day().getDayOfWeek())) {
            return false;
        }
        LocalDate today = today(preparation.zone());
        Map<PersonId, Set<DayOfWeek>> days = directory.members(preparation.team(), today).stream()
                .collect(Collectors.toMap(Member::person, Member::workingDays));
        List<LocalDate> others = calendars.of(preparation.school()).schoolDays(group.day()).stream()
                .filter(day -> !day.isBefore(today))
                .toList();
        LocalDate other = MeetingDay.of(
                group.day(),
                others,
                preparation.people(group.number()).stream()
                        .map(one -> days.getOrDefault(one, Set.of()))
                        .toList());
        if (other.equals(group.day())) {
            return false;
        }
        preparation.moveGroup(group.number(), new MoveGroup(other, group.begins(), group.place()));
        Stream.ofNullable(group.task())
                .forEach(task -> workflow.dueAt(
                        task, group.ends().atZone(preparation.zone()).toInstant()));
        return true;
    }

    private static @Nullable PersonId onlyOne(List<PersonId> people) {
        return people.size() == 1 ? people.getFirst() : null;
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(programmeClock.withZone(zone));
    }

    private JointPreparation find(JointPreparationId id) {
        return preparations.findById(id).orElseThrow(() -> new IllegalStateException("no joint preparation " + id));
    }
}
