package nl.samenbeter.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
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
    private final ProgrammeEvents events;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeSteps(
            Programmes programmes,
            PlanItems items,
            ProgrammePlans plans,
            ProgrammeEvents events,
            Directory directory,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.programmes = programmes;
        this.items = items;
        this.plans = plans;
        this.events = events;
        this.directory = directory;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    public Date opensAt(PlanRef ref) {
        return Date.from(item(ref).opens());
    }

    public Date dueAt(PlanRef ref) {
        return Date.from(item(ref).due());
    }

    public Date lapsesAt(PlanRef ref) {
        return Date.from(item(ref).lapses());
    }

    /** Skipped and cancelled items do not go ahead. */
    public boolean goesAhead(PlanRef ref) {
        return item(ref).goesAhead();
    }

    public void opened(PlanRef ref) {
        PlanItem item = item(ref);
        if (item.open()) {
            items.save(item);
        }
    }

    public void done(PlanRef ref) {
        PlanItem item = item(ref);
        if (item.done(programmeClock.instant())) {
            items.save(item);
        }
    }

    public void lapsed(PlanRef ref) {
        PlanItem item = item(ref);
        if (item.lapse(programmeClock.instant())) {
            items.save(item);
        }
    }

    /** The moment at which the gate before week 1 looks. */
    public Date startsAt(ProgrammeId id) {
        Programme programme = programme(id);
        return Date.from(programme.gateAt().atZone(programme.zone()).toInstant());
    }

    /** The moment at which a programme week is over: the next programme week's gate time. */
    public Date weekOverAt(ProgrammeId id, int week) {
        Programme programme = programme(id);
        return Date.from(plans.mondays(programme)
                .get(week)
                .atTime(Programme.GATE)
                .atZone(programme.zone())
                .toInstant());
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

    /** Moves a start that is not arranged to the next programme week; repeated within that week it changes nothing. */
    public void postponeStart(ProgrammeId id) {
        Programme programme = programme(id);
        Instant now = programmeClock.instant();
        if (programme.gateAt().atZone(programme.zone()).toInstant().isAfter(now)) {
            return;
        }
        LocalDate old = programme.startsOn();
        LocalDate next =
                plans.calendar(programme).programmeWeeks(old.plusWeeks(1), 1).getFirst();
        programme.startOn(next);
        Programme saved = programmes.save(programme);
        plans.makeAnew(saved);
        events.happened(saved, "startPostponed", null, old, next);
    }

    public void begin(ProgrammeId id) {
        Programme programme = programme(id);
        if (programme.status() == ProgrammeStatus.PREPARING) {
            programme.begin();
            events.happened(programmes.save(programme), "begun", null, null, programme.startsOn());
        }
    }

    public void complete(ProgrammeId id) {
        Programme programme = programme(id);
        if (programme.status() == ProgrammeStatus.RUNNING) {
            programme.complete();
            events.happened(programmes.save(programme), "completed", null);
        }
    }

    /** Who has the task of a plan item from the start; nobody when several may take it. */
    public @Nullable String assignee(PlanRef ref) {
        return assignee(item(ref));
    }

    @Nullable
    String assignee(PlanItem item) {
        return switch (item.owner()) {
            case COACH, COACH_THEN_TEAM, LEADER_HAT -> onlyOne(directory.coaches(item.team(), today(item)));
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
        return subject(item(ref));
    }

    /** What a task of the preparation is about. */
    public TaskSubject preparation(ProgrammeId id) {
        Programme programme = programme(id);
        return new TaskSubject(programme.school(), programme.team(), id, null, null, "decision", 0, programme.zone());
    }

    static TaskSubject subject(PlanItem item) {
        return new TaskSubject(
                item.school(),
                item.team(),
                item.programme(),
                item.id(),
                item.week(),
                item.kind().property(),
                item.minutes(),
                item.zone());
    }

    private LocalDate today(PlanItem item) {
        return LocalDate.now(programmeClock.withZone(item.zone()));
    }

    private static @Nullable String onlyOne(List<PersonId> people) {
        return people.size() == 1 ? people.getFirst().text() : null;
    }

    private boolean exists(String sql, java.util.UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).optional().isPresent();
    }

    private Programme programme(ProgrammeId id) {
        return programmes.findById(id).orElseThrow(() -> new IllegalStateException("no programme " + id));
    }

    private PlanItem item(PlanRef ref) {
        return items.findByProgrammeIdAndRunNumberAndWeekNumberAndElementId(
                        ref.programme(), ref.runNumber(), ref.weekNumber(), ref.element())
                .orElseThrow(() -> new IllegalStateException("no plan item " + ref));
    }
}
