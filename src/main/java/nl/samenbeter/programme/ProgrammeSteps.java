package nl.samenbeter.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskGroups;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine's door: moments of the plan, who gets a task, and what the process reports back. Safe to repeat. */
@Service
@Transactional
public class ProgrammeSteps {

    private final Programmes programmes;
    private final PlanItems items;
    private final ProgrammePlans plans;
    private final PlanMoments moments;
    private final ProgrammeEvents events;
    private final ProgrammeWorkflow workflow;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeSteps(
            Programmes programmes,
            PlanItems items,
            ProgrammePlans plans,
            PlanMoments moments,
            ProgrammeEvents events,
            ProgrammeWorkflow workflow,
            Directory directory,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.plans = plans;
        this.moments = moments;
        this.events = events;
        this.workflow = workflow;
        this.directory = directory;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    public Date opensAt(PlanRef ref) {
        return Date.from(moments.opensAt(ref));
    }

    public Date dueAt(PlanRef ref) {
        return Date.from(moments.dueAt(ref));
    }

    public Date lapsesAt(PlanRef ref) {
        return Date.from(moments.lapsesAt(ref));
    }

    /** Skipped and cancelled items do not go ahead. */
    public boolean goesAhead(PlanRef ref) {
        return find(ref).filter(PlanItem::goesAhead).isPresent();
    }

    public void opened(PlanRef ref) {
        become(ref, PlanItemStatus.OPEN, null);
    }

    public void done(PlanRef ref) {
        become(ref, PlanItemStatus.DONE, programmeClock.instant());
    }

    /** @return whether it was that element's item and is done by this */
    public boolean done(PlanItemId item, String element) {
        var before = PlanItemStatus.before(PlanItemStatus.DONE);
        return items.become(item, element, PlanItemStatus.DONE, before, programmeClock.instant()) > 0;
    }

    public void lapsed(PlanRef ref) {
        become(ref, PlanItemStatus.LAPSED, programmeClock.instant());
    }

    private void become(PlanRef ref, PlanItemStatus next, @Nullable Instant at) {
        int changed = items.become(
                ref.programme(),
                ref.runNumber(),
                ref.weekNumber(),
                ref.element(),
                next,
                PlanItemStatus.before(next),
                at);
        if (changed == 0) {
            item(ref);
        }
    }

    /** The moment at which the gate before week 1 looks. */
    public Date startsAt(ProgrammeId id) {
        return Date.from(moments.startsAt(id));
    }

    /**
     * The moment at which a week of a run begins, before its first items open. A week that was to be held again and is not
     * held any more begins at once: the gate after it says that nothing opens.
     */
    public Date weekBeginsAt(ProgrammeId id, int runNumber, int week) {
        return Date.from(moments.weekBeginsAt(id, runNumber, week));
    }

    /** The moment at which a week of a run is over: when the next one begins. */
    public Date weekOverAt(ProgrammeId id, int runNumber, int week) {
        return Date.from(moments.weekOverAt(id, runNumber, week));
    }

    /** When the team has to have said whether it goes on: when the last of the eight weeks is over. */
    public Date continuationDueAt(ProgrammeId id) {
        return Date.from(moments.continuationDueAt(id));
    }

    /** When the team is asked whether it goes on (rulings 9): after the evaluation of the last week. */
    public Date continuationOpensAt(ProgrammeId id) {
        return Date.from(moments.continuationOpensAt(id));
    }

    /** When to look again whether an item may begin: the next school day, but not after it lapses. */
    public Date nextLookAt(PlanRef ref) {
        return Date.from(moments.nextLookAt(ref));
    }

    /** Whether a run holds this week: a cycle that was cut short does not hold them all (rulings 10). */
    public boolean holdsWeek(ProgrammeId id, int runNumber, int week) {
        return plans.run(id, runNumber).weeks().stream().anyMatch(one -> one.number() == week);
    }

    /** Plans the cycle after a run at its first call and hands it to the engine; nothing when the calendar ends. */
    public void startNextCycle(ProgrammeId id, int afterRun) {
        Programme programme = programme(id);
        if (!programme.hasBegun() || programme.runNumber() > afterRun) {
            return;
        }
        plans.next(programme, afterRun)
                .ifPresentOrElse(
                        run -> {
                            programme.goOnWith(run.number());
                            Programme saved = programmes.save(programme);
                            workflow.cyclePlanned(id, run.number(), run.release());
                            LocalDate monday = run.weeks().getFirst().monday();
                            events.happened(saved, "cyclePlanned", null, null, monday);
                        },
                        () -> events.happened(programme, "calendarEnds", null));
    }

    /** The team does not go on after its eight weeks. */
    public void stop(ProgrammeId id) {
        Programme programme = programme(id);
        if (programme.hasBegun()) {
            programme.stop();
            events.happened(programmes.save(programme), "stopped", null);
        }
    }

    /** Whether the plan of this run has the item at all: what only some cycles have is not in every plan. */
    public boolean isPlanned(PlanRef ref) {
        return find(ref).isPresent();
    }

    /** Whether what this item comes after is over; a barometer has to be closed, anything else done or skipped. */
    public Readiness readiness(PlanRef ref) {
        PlanItem item = item(ref);
        List<PlanItem> first = plans.element(item).after().stream()
                .map(element ->
                        items.findByProgrammeIdAndRunNumberAndElementId(ref.programme(), ref.runNumber(), element))
                .flatMap(named -> RunWeek.first(item.week(), named, PlanItem::week).stream())
                .toList();
        if (first.stream().allMatch(ProgrammeSteps::opensTheGate)) {
            return Readiness.READY;
        }
        boolean missed = first.stream()
                .anyMatch(one -> one.kind() != PlanKind.BAROMETER && one.status() == PlanItemStatus.LAPSED);
        boolean late = !programmeClock.instant().isBefore(item.lapses());
        return missed || late ? Readiness.MISSED : Readiness.WAITING;
    }

    private static boolean opensTheGate(PlanItem item) {
        return switch (item.status()) {
            case DONE, SKIPPED, CANCELLED -> true;
            case LAPSED -> item.kind() == PlanKind.BAROMETER;
            case PLANNED, OPEN -> false;
        };
    }

    /** Never began, because what it comes after did not happen. */
    public void missed(PlanRef ref) {
        items.skip(
                item(ref).id(), "gateMissed", PlanItemStatus.before(PlanItemStatus.SKIPPED), programmeClock.instant());
    }

    public boolean consentRecorded(ProgrammeId id) {
        return exists(
                "select 1 from consent where school_id = :id",
                programme(id).school().value());
    }

    /** Consent for the school and time for the team (rulings 8). */
    public boolean readyToStart(ProgrammeId id) {
        return consentRecorded(id) && timeFreed(id);
    }

    public boolean timeFreed(ProgrammeId id) {
        return exists("select 1 from freed_time where programme_id = :id", id.value());
    }

    /** Moves a start that is not arranged to the next week in which it is possible; repeated within that week it changes nothing. */
    public void postponeStart(ProgrammeId id) {
        Programme programme = programme(id);
        Instant now = programmeClock.instant();
        if (programme.gateAt().atZone(programme.zone()).toInstant().isAfter(now)) {
            return;
        }
        LocalDate old = programme.startsOn();
        LocalDate next = new StartRules(plans.calendar(programme), programme.weeks()).next(old);
        programme.startOn(next);
        Programme saved = programmes.save(programme);
        plans.makeAnew(saved);
        workflow.startMoved(id, moments.startsAt(id), moments.startRemindsAt(id));
        events.happened(saved, "startPostponed", null, old, next);
    }

    public void begin(ProgrammeId id) {
        Programme programme = programme(id);
        if (programme.status() == ProgrammeStatus.PREPARING) {
            programme.begin();
            events.happened(programmes.save(programme), "begun", null, null, programme.startsOn());
        }
    }

    /** Who has the task of a plan item from the start; nobody when several may take it. */
    public @Nullable String assignee(PlanRef ref) {
        return assignee(item(ref));
    }

    @Nullable
    String assignee(PlanItem item) {
        return switch (item.owner()) {
            case COACH, COACH_THEN_TEAM -> onlyOne(directory.coaches(item.team(), today(item)));
            case LEADER_HAT ->
                plans.leader(programme(item.programme()), item, today(item))
                        .map(PersonId::text)
                        .orElse(null);
            case SCHOOL_LEADER -> onlyOne(directory.leaders(item.school(), today(item)));
            default -> null;
        };
    }

    /** The groups that may take the task of a plan item, also after it was given back. */
    public List<String> candidates(PlanRef ref) {
        return candidates(item(ref));
    }

    static List<String> candidates(PlanItem item) {
        String coaches = TaskGroups.of(Role.COACH, item.team());
        String members = TaskGroups.of(Role.MEMBER, item.team());
        return switch (item.owner()) {
            case COACH -> List.of(coaches);
            case SCHOOL_LEADER -> List.of(TaskGroups.of(Role.SCHOOL_LEADER, item.school()));
            default -> List.of(coaches, members);
        };
    }

    /** Who decides for the team when it has one coach; nobody when several may take it. */
    public @Nullable String coach(ProgrammeId id) {
        Programme programme = programme(id);
        return onlyOne(directory.coaches(programme.team(), LocalDate.now(programmeClock.withZone(programme.zone()))));
    }

    public List<String> coachAndLeadership(ProgrammeId id) {
        Programme programme = programme(id);
        return List.of(
                TaskGroups.of(Role.COACH, programme.team()), TaskGroups.of(Role.SCHOOL_LEADER, programme.school()));
    }

    /** Who decides when the school has one leader; nobody when several may take it. */
    public @Nullable String leader(ProgrammeId id) {
        Programme programme = programme(id);
        return onlyOne(directory.leaders(programme.school(), LocalDate.now(programmeClock.withZone(programme.zone()))));
    }

    public String leadership(ProgrammeId id) {
        return TaskGroups.of(Role.SCHOOL_LEADER, programme(id).school());
    }

    /** What a task of a plan item is about. */
    public TaskSubject subject(PlanRef ref) {
        PlanItem item = item(ref);
        return subject(item, plans.drawn(item).map(PlanElement::properties).orElse(Map.of()));
    }

    /** What a task of the preparation is about. */
    public TaskSubject preparation(ProgrammeId id) {
        Programme programme = programme(id);
        return new TaskSubject(programme.school(), programme.team(), id, null, null, "decision", 0, programme.zone());
    }

    /** @param properties of the element, which say whether its task has texts of its own */
    static TaskSubject subject(PlanItem item, Map<String, String> properties) {
        return new TaskSubject(
                item.school(),
                item.team(),
                item.programme(),
                item.id(),
                RunWeek.drawn(item.week()),
                item.kind().property(),
                item.minutes(),
                item.zone(),
                variant(item, properties));
    }

    private static @Nullable String variant(PlanItem item, Map<String, String> properties) {
        if (item.name().equals(properties.get("plan.teachingName"))) {
            return "teaching";
        }
        return "true".equals(properties.get("plan.required")) ? "required" : null;
    }

    private LocalDate today(PlanItem item) {
        return LocalDate.now(programmeClock.withZone(item.zone()));
    }

    private static @Nullable String onlyOne(List<PersonId> people) {
        return people.size() == 1 ? people.getFirst().text() : null;
    }

    private boolean exists(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).optional().isPresent();
    }

    private Programme programme(ProgrammeId id) {
        return programmes.findById(id).orElseThrow(() -> new IllegalStateException("no programme " + id));
    }

    PlanItem item(PlanRef ref) {
        return find(ref).orElseThrow(() -> new IllegalStateException("no plan item " + ref));
    }

    private Optional<PlanItem> find(PlanRef ref) {
        return moments.find(ref);
    }
}
