package nl.samenbeter.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programmes as values, for the timeline: read in a fixed number of statements, written in batches. Asks nobody's rights,
 * so views may not use it.
 */
@Component
public class PlanStates {

    private final Programmes programmes;
    private final RunRows runs;
    private final ProgrammeModels models;
    private final Directory directory;
    private final PlanInHand inHand;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock programmeClock;

    PlanStates(
            Programmes programmes,
            RunRows runs,
            ProgrammeModels models,
            Directory directory,
            PlanInHand inHand,
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock programmeClock) {
        this.programmes = programmes;
        this.runs = runs;
        this.models = models;
        this.directory = directory;
        this.inHand = inHand;
        this.jdbc = jdbc;
        this.batches = batches;
        this.programmeClock = programmeClock;
    }

    /** @throws DomainException {@code programme.gone} when there is no such programme */
    @Transactional(readOnly = true)
    public PlanState read(ProgrammeId id) {
        Programme programme = programmes.findById(id).orElseThrow(() -> new DomainException("programme.gone"));
        List<PlanState.Run> ofProgramme = runs.of(id).stream()
                .map(run -> new PlanState.Run(
                        run.number(), run.release(), run.weeks(), run.elements(models.release(run.release()))))
                .toList();
        Map<UUID, List<PlanState.Session>> sessions = sessions(id);
        List<PlanState.Item> items = jdbc.sql(
                        "select * from plan_item where programme_id = ? order by run_number, position")
                .param(id.value())
                .query((row, n) -> item(row, sessions.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
        return new PlanState(
                programme.facts(directory.team(programme.team()).kind() == TeamKind.TEACHING), ofProgramme, items);
    }

    private Map<UUID, List<PlanState.Session>> sessions(ProgrammeId id) {
        Map<UUID, List<PlanState.Session>> sessions = new HashMap<>();
        jdbc.sql("select s.* from plan_session s join plan_item i on i.id = s.plan_item_id "
                        + "where i.programme_id = ? order by s.plan_item_id, s.position")
                .param(id.value())
                .query(row -> {
                    sessions.computeIfAbsent(row.getObject("plan_item_id", UUID.class), item -> new ArrayList<>())
                            .add(new PlanState.Session(
                                    row.getObject("held_on", LocalDate.class),
                                    row.getObject("begins", LocalTime.class),
                                    row.getInt("minutes"),
                                    (Boolean) row.getObject("held")));
                });
        return sessions;
    }

    private static PlanState.Item item(ResultSet row, List<PlanState.Session> sessions) throws SQLException {
        return new PlanState.Item(
                new PlanItemId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getInt("run_number"),
                row.getInt("week_number"),
                row.getString("element_id"),
                row.getString("plan_row"),
                row.getString("name"),
                PlanKind.valueOf(row.getString("kind")),
                PlanAudience.valueOf(row.getString("audience")),
                PlanOwner.valueOf(row.getString("owner")),
                row.getInt("own_minutes"),
                row.getBoolean("inside_norm"),
                row.getInt("position"),
                row.getInt("jitter_seconds"),
                row.getObject("first_planned_on", LocalDate.class),
                new PlanState.Moments(
                        row.getInt("minutes"),
                        row.getString("place"),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("moved_from", LocalDate.class),
                        row.getObject("opens_at", LocalDateTime.class),
                        row.getObject("due_at", LocalDateTime.class),
                        row.getObject("lapses_at", LocalDateTime.class),
                        PlanItemStatus.valueOf(row.getString("status")),
                        row.getString("reason"),
                        row.getBoolean("by_hand"),
                        List.copyOf(sessions)));
    }

    /**
     * Calls as if the plan were so, in this thread: every moment that the models or the rooms ask of the plan of that
     * programme comes from this value, without a look at the database.
     *
     * @param days where days go on which people agreed something, by item
     */
    public <T> T supposing(
            PlanState plan, SchoolCalendar calendar, Map<PlanItemId, UnaryOperator<LocalDate>> days, Supplier<T> call) {
        return inHand.during(plan, calendar, days, call);
    }

    /**
     * Writes what differs, all or nothing, in the caller's transaction. The programme's row is always written, so that two
     * changes at once never both go through.
     *
     * @throws OptimisticLockingFailureException when the programme or one of the items is not any more as {@code before}
     *     says; a task that was finished meanwhile is such a case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(PlanState before, PlanState after) {
        write(before.programme(), after.programme());
        Map<Integer, PlanState.Run> oldRuns = new HashMap<>();
        before.runs().forEach(run -> oldRuns.put(run.number(), run));
        runs.holdIn(
                after.programme().id(),
                after.runs().stream()
                        .filter(run ->
                                !run.weeks().equals(oldRuns.get(run.number()).weeks()))
                        .toList());
        var old = before.byId();
        List<PlanState.Item> fresh = after.items().stream()
                .filter(item -> !old.containsKey(item.id()))
                .toList();
        List<PlanState.Item> changed = after.items().stream()
                .filter(item -> old.containsKey(item.id()))
                .filter(item -> !item.moments().equals(old.get(item.id()).moments()))
                .toList();
        var left = after.byId();
        add(after.programme(), fresh);
        update(changed);
        remove(before.items().stream()
                .map(PlanState.Item::id)
                .filter(id -> !left.containsKey(id))
                .toList());
        List<PlanState.Item> withOtherSessions = new ArrayList<>(fresh);
        changed.stream()
                .filter(item -> !item.moments()
                        .sessions()
                        .equals(old.get(item.id()).moments().sessions()))
                .forEach(withOtherSessions::add);
        writeSessions(withOtherSessions);
    }

    private void write(PlanState.Facts before, PlanState.Facts after) {
        int written = jdbc.sql("""
                        update programme set version = version + 1, starts_on = :starts, status = :status, session_time = :time,
                            session_frequency = :frequency, session_day_minutes = :day, session_week_minutes = :week,
                            session_place = :place, paused_from = :paused, pause_reason = :reason, resumes_on = :resumes
                        where id = :id and version = :version
                        """)
                .param("id", before.id().value())
                .param("version", before.version())
                .param("starts", after.startsOn())
                .param("status", after.status().name())
                .param("time", after.rhythm().time())
                .param("frequency", after.rhythm().frequency().name())
                .param("day", after.rhythm().dayMinutes())
                .param("week", after.rhythm().weekMinutes())
                .param("place", after.sessionPlace())
                .param("paused", after.pausedFrom(), Types.DATE)
                .param("reason", after.pauseReason())
                .param("resumes", after.resumesOn(), Types.DATE)
                .update();
        mustBeAll(written == 1);
    }

    private void update(Collection<PlanState.Item> items) {
        int[] written = batches.batchUpdate(
                """
                update plan_item set version = version + 1, minutes = ?, place = ?, begins = ?, first_day = ?, last_day = ?,
                    moved_from = ?, opens_at = ?, due_at = ?, lapses_at = ?, status = ?, reason = ?, by_hand = ?,
                    ended_at = case when ? then coalesce(ended_at, ?) end
                where id = ? and version = ?
                """,
                items.stream()
                        .map(item -> {
                            PlanState.Moments to = item.moments();
                            return new Object[] {
                                to.minutes(),
                                to.place(),
                                time(to.begins()),
                                Date.valueOf(to.firstDay()),
                                Date.valueOf(to.lastDay()),
                                Date.valueOf(to.movedFrom()),
                                Timestamp.valueOf(to.opensAt()),
                                Timestamp.valueOf(to.dueAt()),
                                Timestamp.valueOf(to.lapsesAt()),
                                to.status().name(),
                                to.reason(),
                                to.byHand(),
                                to.status().isOver(),
                                Timestamp.from(programmeClock.instant()),
                                item.id().value(),
                                item.version()
                            };
                        })
                        .toList());
        for (int rows : written) {
            mustBeAll(rows == 1);
        }
    }

    private void add(PlanState.Facts programme, Collection<PlanState.Item> items) {
        batches.batchUpdate(
                """
                insert into plan_item (id, version, school_id, team_id, programme_id, run_number, week_number, element_id,
                    plan_row, name, kind, audience, owner, minutes, own_minutes, inside_norm, zone, position, jitter_seconds,
                    place, begins, first_day, last_day, moved_from, opens_at, due_at, lapses_at, status, reason, ended_at,
                    first_planned_on, by_hand)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                items.stream()
                        .map(item -> {
                            PlanState.Moments to = item.moments();
                            return new Object[] {
                                item.id().value(),
                                programme.school().value(),
                                programme.team().value(),
                                programme.id().value(),
                                item.run(),
                                item.week(),
                                item.element(),
                                item.row(),
                                item.name(),
                                item.kind().name(),
                                item.audience().name(),
                                item.owner().name(),
                                to.minutes(),
                                item.ownMinutes(),
                                item.insideNorm(),
                                programme.zone().getId(),
                                item.position(),
                                item.jitterSeconds(),
                                to.place(),
                                time(to.begins()),
                                Date.valueOf(to.firstDay()),
                                Date.valueOf(to.lastDay()),
                                Date.valueOf(to.movedFrom()),
                                Timestamp.valueOf(to.opensAt()),
                                Timestamp.valueOf(to.dueAt()),
                                Timestamp.valueOf(to.lapsesAt()),
                                to.status().name(),
                                to.reason(),
                                to.status().isOver() ? Timestamp.from(programmeClock.instant()) : null,
                                Date.valueOf(item.firstPlannedOn()),
                                to.byHand()
                            };
                        })
                        .toList());
    }

    private void remove(Collection<PlanItemId> items) {
        if (!items.isEmpty()) {
            jdbc.sql("delete from plan_item where id = any(:items)")
                    .param("items", ids(items))
                    .update();
        }
    }

    private void writeSessions(Collection<PlanState.Item> items) {
        if (items.isEmpty()) {
            return;
        }
        jdbc.sql("delete from plan_session where plan_item_id = any(:items)")
                .param("items", ids(items.stream().map(PlanState.Item::id).toList()))
                .update();
        List<Object[]> rows = new ArrayList<>();
        for (PlanState.Item item : items) {
            int position = 0;
            for (PlanState.Session session : item.moments().sessions()) {
                rows.add(new Object[] {
                    item.id().value(),
                    position++,
                    Date.valueOf(session.day()),
                    time(session.begins()),
                    session.minutes(),
                    session.held()
                });
            }
        }
        batches.batchUpdate(
                "insert into plan_session (plan_item_id, position, held_on, begins, minutes, held) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static void mustBeAll(boolean written) {
        if (!written) {
            throw new OptimisticLockingFailureException("the plan is not any more as it was read");
        }
    }

    private static UUID[] ids(Collection<PlanItemId> items) {
        return items.stream().map(PlanItemId::value).toArray(UUID[]::new);
    }

    private static @Nullable Time time(@Nullable LocalTime time) {
        return time == null ? null : Time.valueOf(time);
    }
}
