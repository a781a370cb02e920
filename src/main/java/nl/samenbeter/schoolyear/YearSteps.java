package nl.samenbeter.schoolyear;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.OrganisationSteps;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.workflow.PausedTimers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door: moments of the year, who gets a task, and what the process reports back. Safe to repeat. */
@Service
@Transactional
public class YearSteps {

    private static final int DAYS_BEFORE = 3;

    private final YearPlans plans;
    private final YearItems items;
    private final SchoolCalendars calendars;
    private final Directory directory;
    private final OrganisationSteps organisation;
    private final Audit audit;
    private final Notices notices;
    private final Clock programmeClock;

    YearSteps(
            YearPlans plans,
            YearItems items,
            SchoolCalendars calendars,
            Directory directory,
            OrganisationSteps organisation,
            Audit audit,
            Notices notices,
            Clock programmeClock) {
        this.plans = plans;
        this.items = items;
        this.calendars = calendars;
        this.directory = directory;
        this.organisation = organisation;
        this.audit = audit;
        this.notices = notices;
        this.programmeClock = programmeClock;
    }

    public Date opensAt(YearPlanId plan, String element) {
        return Date.from(item(plan, element).opens());
    }

    public Date dueAt(YearPlanId plan, String element) {
        return Date.from(item(plan, element).due());
    }

    public Date lapsesAt(YearPlanId plan, String element) {
        return Date.from(item(plan, element).lapses());
    }

    /**
     * On a school morning before a decision is due, on the last one when that has gone by; far away when none is left, so
     * that nobody is reminded at once.
     */
    public Date remindsAt(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        LocalDate due = LocalDate.ofInstant(item.due(), item.zone());
        return Date.from(calendars
                .of(item.school())
                .remindingMornings(due, DAYS_BEFORE)
                .map(morning -> morning.atZone(item.zone()).toInstant())
                .filter(moment -> moment.isAfter(programmeClock.instant()))
                .findFirst()
                .orElse(PausedTimers.FAR_AWAY));
    }

    public void remindOfDecision(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        notices.tellOnce(
                "yearDecision:" + plan + ":" + element,
                directory.leaders(item.school(), LocalDate.now(programmeClock.withZone(item.zone()))),
                NoticeKind.PROGRAMME,
                "notices.schoolyear.decide",
                List.of(NoticeArgument.day(LocalDate.ofInstant(item.due(), item.zone()))),
                "taken",
                item.school());
    }

    /** The morning after a band of weeks. */
    public Date overAt(YearPlanId plan, String element) {
        return Date.from(item(plan, element).over());
    }

    public void opened(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        if (item.open()) {
            items.save(item);
        }
    }

    public void done(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        if (item.done(programmeClock.instant())) {
            items.save(item);
        }
    }

    public void lapsed(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        if (item.lapse(programmeClock.instant())) {
            items.save(item);
        }
    }

    /** An administrator passes it; one that is over stays as it is. */
    public void passed(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        if (item.skip(programmeClock.instant())) {
            items.save(item);
        }
    }

    public boolean hasStartPhase(YearPlanId plan) {
        return plan(plan).form() == YearForm.START_PHASE;
    }

    /** Whether the band of a tranche is not over yet, so that a late decision can still begin it. */
    public boolean isStillPossible(YearPlanId plan, String element) {
        return programmeClock.instant().isBefore(item(plan, element).over());
    }

    public boolean isIndependent(YearPlanId plan) {
        return plan(plan).isIndependent();
    }

    /** No next tranche: what belongs to it does not take place. */
    public void dropTranches(YearPlanId plan) {
        items.saveAll(items.findByPlanIdOrderByPosition(plan).stream()
                .filter(item -> item.tranche() != null && item.status() == YearItemStatus.PLANNED)
                .filter(item -> item.skip(programmeClock.instant()))
                .toList());
    }

    /** The expert coach's access to an independent school ends with the school year. */
    public void endExpertAccess(YearPlanId plan) {
        YearPlan own = plan(plan);
        organisation.endRole(own.school(), Role.EXPERT_COACH, year(own).lastDay(), "independent");
    }

    /** The next school year stands ready as a proposal, if its dates are known and it has no plan yet. */
    public void proposeNextYear(YearPlanId plan, @Nullable YearForm form) {
        YearPlan own = plan(plan);
        LocalDate end = year(own).lastDay();
        calendars.of(own.school()).schoolYears().stream()
                .filter(year -> year.firstDay().isAfter(end))
                .findFirst()
                .filter(next -> plans.findBySchoolIdAndSchoolYear(own.school(), next.label())
                        .isEmpty())
                .ifPresent(next -> {
                    YearPlan proposed = plans.save(
                            YearPlan.propose(own.school(), next.label(), own.zone(), form == null ? own.form() : form));
                    audit.write("schoolyear", "yearProposed", proposed.id(), own.school(), null);
                });
    }

    /** The year is over; a band whose weeks have passed is done, and what never opened did not take place. */
    public void complete(YearPlanId plan) {
        YearPlan own = plan(plan);
        if (own.complete()) {
            plans.save(own);
            var at = programmeClock.instant();
            items.saveAll(items.findByPlanIdOrderByPosition(plan).stream()
                    .filter(item -> item.status() == YearItemStatus.OPEN ? item.done(at) : item.skip(at))
                    .toList());
            audit.write("schoolyear", "yearCompleted", plan, own.school(), null);
        }
    }

    /** Who has the task from the start; nobody when several may take it. */
    public @Nullable String assignee(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        LocalDate today = LocalDate.now(programmeClock.withZone(item.zone()));
        List<PersonId> people = switch (item.owner()) {
            case SCHOOL_LEADER -> directory.leaders(item.school(), today);
            case EXPERT_COACH -> directory.expertCoaches(item.school(), today);
            case BOARD -> directory.boardMembers(directory.school(item.school()).board(), today);
            case COACH ->
                directory.teams(item.school()).stream()
                        .flatMap(team -> directory.coaches(team.id(), today).stream())
                        .distinct()
                        .toList();
        };
        return people.size() == 1 ? people.getFirst().text() : null;
    }

    /** The groups that may take the task; leadership too where somebody from outside leads the meeting. */
    public List<String> candidates(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        String leaders = TaskGroups.of(Role.SCHOOL_LEADER, item.school());
        return switch (item.owner()) {
            case SCHOOL_LEADER -> List.of(leaders);
            case EXPERT_COACH -> List.of(TaskGroups.of(Role.EXPERT_COACH, item.school()), leaders);
            case BOARD ->
                List.of(
                        TaskGroups.of(
                                Role.BOARD, directory.school(item.school()).board()),
                        leaders);
            case COACH ->
                Stream.concat(
                                directory.teams(item.school()).stream()
                                        .map(team -> TaskGroups.of(Role.COACH, team.id())),
                                Stream.of(leaders))
                        .toList();
        };
    }

    public TaskSubject subject(YearPlanId plan, String element) {
        YearItem item = item(plan, element);
        return new TaskSubject(
                item.school(), null, null, null, null, item.kind().taskKind(), item.minutes(), item.zone());
    }

    private SchoolYear year(YearPlan plan) {
        return calendars.of(plan.school()).schoolYears().stream()
                .filter(year -> year.label().equals(plan.schoolYear()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no dates for " + plan.schoolYear()));
    }

    private YearPlan plan(YearPlanId id) {
        return plans.findById(Objects.requireNonNull(id))
                .orElseThrow(() -> new IllegalStateException("no year plan " + id));
    }

    private YearItem item(YearPlanId plan, String element) {
        return items.findByPlanIdAndElementId(plan, element)
                .orElseThrow(() -> new IllegalStateException("no item " + element + " in year plan " + plan));
    }
}
