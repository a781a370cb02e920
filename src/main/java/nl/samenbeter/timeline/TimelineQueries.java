package nl.samenbeter.timeline;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ChangeRow.ItemName;
import nl.samenbeter.timeline.ChangeRow.Undo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of a timeline: its weeks and items, what was changed about it, and how it was planned first. */
@Service
@Transactional(readOnly = true)
public class TimelineQueries {

    private final PlanStates states;
    private final ProgrammeQueries programmes;
    private final TimelineRows rows;
    private final SchoolCalendars calendars;
    private final ChangeRecords records;
    private final TimelinePreviews previews;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TimelineQueries(
            PlanStates states,
            ProgrammeQueries programmes,
            TimelineRows rows,
            SchoolCalendars calendars,
            ChangeRecords records,
            TimelinePreviews previews,
            Directory directory,
            CurrentUser currentUser,
            Access access,
            JdbcClient jdbc,
            Clock programmeClock) {
        this.states = states;
        this.programmes = programmes;
        this.rows = rows;
        this.calendars = calendars;
        this.records = records;
        this.previews = previews;
        this.directory = directory;
        this.currentUser = currentUser;
        this.access = access;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** Programmes the reader takes part in or follows, what is going on first, then by school and team. */
    @PreAuthorize("isAuthenticated()")
    public List<TimelineRow> mine() {
        return rows.of(programmes.mine());
    }

    /** @throws DomainException {@code programme.gone} when there is no such programme */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public TimelinePage page(ProgrammeId programme) {
        PlanState plan = states.read(programme);
        return new TimelinePage(
                programmes.stair(programme),
                plan.with(
                        plan.runs(),
                        plan.items().stream().filter(seen(plan)::test).toList()),
                HeldWeeks.of(plan).numbered(),
                now(plan.programme().zone()),
                access.team(plan.programme().team(), Permission.PROGRAMME_PLAN));
    }

    /**
     * The calendar weeks of a run, of the plan as the page was read: what stands on the page has its week here, also when
     * somebody changed the plan since.
     *
     * @param changed the plan as a change would make it, to stand beside the plan; absent when nothing is looked at
     */
    @PreAuthorize("@programmeAccess.may(#page.plan.programme.id, 'PROGRAMME_SEE')")
    public TimelineColumns columns(TimelinePage page, int run, @Nullable PlanState changed) {
        return TimelineColumns.of(
                Stream.of(page.plan(), changed).filter(Objects::nonNull).toList(),
                run,
                calendars.of(page.plan().programme().school()));
    }

    /** What is only for the coach or for leadership does not stand in a member's way. */
    private Predicate<Item> seen(PlanState plan) {
        var me = currentUser.require();
        boolean coach = me.has(Role.COACH, Scope.of(plan.programme().team()));
        boolean leader = me.has(Role.SCHOOL_LEADER, Scope.of(plan.programme().school()));
        return item -> switch (item.audience()) {
            case COACH -> coach;
            case LEADERSHIP -> coach || leader;
            default -> true;
        };
    }

    /**
     * What was changed, newest first. Who may change the timeline also sees of each how far it can be taken back.
     *
     * @param most at most that many
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public List<ChangeRow> history(ProgrammeId programme, int most) {
        PlanState plan = states.read(programme);
        List<ChangeRecord> found = records.of(programme, most);
        var names = directory.names(found.stream()
                .flatMap(change -> Stream.of(change.by(), change.undoneBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        boolean mayChange = access.team(plan.programme().team(), Permission.PROGRAMME_PLAN);
        SchoolCalendar calendar = calendars.of(plan.programme().school());
        return found.stream()
                .map(change -> row(change, plan, names, mayChange ? undo(change, plan, calendar) : undone(change)))
                .toList();
    }

    /** How many changes there were. */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public int changes(ProgrammeId programme) {
        return records.count(programme);
    }

    private ChangeRow row(ChangeRecord change, PlanState plan, Map<PersonId, String> names, Undo undo) {
        ZoneId zone = plan.programme().zone();
        return new ChangeRow(
                change.id(),
                change.change(),
                change.reason(),
                LocalDateTime.ofInstant(change.at(), zone),
                change.by() == null ? null : names.get(change.by()),
                names(change.change(), plan),
                change.items(),
                undo,
                local(change.undoneAt(), zone),
                change.undoneBy() == null ? null : names.get(change.undoneBy()));
    }

    private static Undo undone(ChangeRecord change) {
        if (change.isUndone()) {
            return Undo.UNDONE;
        }
        return change.undoneAt() == null ? Undo.NOT_ASKED : Undo.UNDONE_IN_PART;
    }

    private Undo undo(ChangeRecord change, PlanState plan, SchoolCalendar calendar) {
        if (change.isUndone()) {
            return Undo.UNDONE;
        }
        if (change.change() instanceof TimelineChange.FollowCalendar) {
            return Undo.CALENDAR;
        }
        var full = records.find(change.id()).orElseThrow();
        var result = previews.undone(plan, full, calendar);
        if (result.plan().equals(plan)) {
            return change.undoneAt() == null ? Undo.NOTHING : Undo.UNDONE_IN_PART;
        }
        return result.complete() ? Undo.WHOLE : Undo.PART;
    }

    private static Map<PlanItemId, ItemName> names(TimelineChange change, PlanState plan) {
        return Optional.ofNullable(change.item())
                .flatMap(plan::item)
                .map(item -> Map.of(item.id(), new ItemName(item.element(), item.name())))
                .orElse(Map.of());
    }

    /** The weeks of a run as planned first and now. */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_SEE')")
    public FirstPlan firstPlan(ProgrammeId programme, int run) {
        Map<Integer, LocalDate> first = new HashMap<>();
        jdbc.sql("select w.week_number, w.first_monday from programme_week w join programme_run r on r.id = w.run_id "
                        + "where r.programme_id = ? and r.run_number = ? and w.first_monday is not null")
                .params(programme.value(), run)
                .query(row -> {
                    Date monday = row.getDate("first_monday");
                    first.put(row.getInt("week_number"), monday.toLocalDate());
                });
        return new FirstPlan(HeldWeeks.of(states.read(programme)).numbered().stream()
                .filter(week -> week.run() == run)
                .map(week -> new FirstPlan.Line(week, first.get(week.number())))
                .toList());
    }

    private static @Nullable LocalDateTime local(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone);
    }

    private LocalDateTime now(ZoneId zone) {
        return LocalDateTime.now(programmeClock.withZone(zone));
    }
}
