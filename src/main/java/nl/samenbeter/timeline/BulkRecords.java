package nl.samenbeter.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineBulk.Line;
import nl.samenbeter.timeline.TimelineBulk.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps changes for many programmes: what was asked, and how far each programme is. */
@Component
class BulkRecords {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final ChangeRecords changes;
    private final JdbcClient jdbc;

    BulkRecords(ChangeRecords changes, JdbcClient jdbc) {
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** @return whether it was not there yet */
    boolean add(TimelineBulkId id, TimelineChange change, String reason, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into timeline_bulk (id, kind, change, reason, person_id, begun_at, undoing, stopped)
                                values (:id, :kind, cast(:change as jsonb), :reason, :by, :at, false, false)
                                on conflict (id) do nothing""")
                        .param("id", id.value())
                        .param("kind", change.kind())
                        .param("change", changes.text(change))
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void add(TimelineBulkId id, int position, BeginBulk.Seen programme, State state, @Nullable BulkRefusal refusal) {
        jdbc.sql("""
                        insert into timeline_bulk_programme (bulk_id, programme_id, school_id, position, seen, outcome,
                            refusal, arguments)
                        select :bulk, id, school_id, :position, :seen, :outcome, :refusal, :arguments
                        from programme where id = :programme
                        on conflict (bulk_id, programme_id) do nothing""")
                .param("bulk", id.value())
                .param("programme", programme.programme().value())
                .param("position", position)
                .param("seen", programme.seen())
                .param("outcome", state.name())
                .param("refusal", refusal == null ? null : refusal.code())
                .param("arguments", refusal == null ? new String[0] : refusal.stored())
                .update();
    }

    /** @param state in which it waits: for being done or for being taken back */
    record Taken(
            TimelineBulkId bulk,
            TimelineChange change,
            String reason,
            ProgrammeId programme,
            String seen,
            State state) {}

    /**
     * The next programme that nobody else has in hand, locked until the end of the caller's transaction; empty when the
     * change is stopped too. Who stops it waits for those in hand.
     */
    Optional<Taken> take(TimelineBulkId id) {
        return jdbc.sql("select * from timeline_bulk where id = ? and not stopped for share")
                .param(id.value())
                .query((row, n) -> head(row, List.of()))
                .optional()
                .flatMap(bulk -> next(bulk, bulk.undoing() ? State.DONE : State.WAITING));
    }

    private Optional<Taken> next(TimelineBulk bulk, State state) {
        return jdbc.sql("""
                        select programme_id, seen from timeline_bulk_programme where bulk_id = ? and outcome = ?
                        order by position limit 1 for update skip locked""")
                .params(bulk.id().value(), state.name())
                .query((row, n) -> new Taken(
                        bulk.id(),
                        bulk.change(),
                        bulk.reason(),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        row.getString("seen"),
                        state))
                .optional();
    }

    /** Only as long as it still waits. */
    void put(Taken taken, State state, @Nullable BulkRefusal refusal) {
        jdbc.sql("""
                        update timeline_bulk_programme set outcome = :state, refusal = :refusal, arguments = :arguments
                        where bulk_id = :bulk and programme_id = :programme and outcome = :waiting""")
                .param("state", state.name())
                .param("refusal", refusal == null ? null : refusal.code())
                .param("arguments", refusal == null ? new String[0] : refusal.stored())
                .param("bulk", taken.bulk().value())
                .param("programme", taken.programme().value())
                .param("waiting", taken.state().name())
                .update();
    }

    void stopped(TimelineBulkId id, boolean stopped) {
        jdbc.sql("update timeline_bulk set stopped = ? where id = ?")
                .params(stopped, id.value())
                .update();
    }

    void undoing(TimelineBulkId id, boolean undoing) {
        jdbc.sql("update timeline_bulk set undoing = ?, stopped = false where id = ?")
                .params(undoing, id.value())
                .update();
    }

    /** What waits is not done any more. */
    void leave(TimelineBulkId id) {
        jdbc.sql("update timeline_bulk_programme set outcome = 'LEFT' where bulk_id = ? and outcome = 'WAITING'")
                .param(id.value())
                .update();
    }

    Optional<TimelineBulk> find(TimelineBulkId id) {
        return withLines(jdbc.sql("select * from timeline_bulk where id = ?")
                        .param(id.value())
                        .query((row, n) -> head(row, List.of()))
                        .list())
                .stream()
                .findFirst();
    }

    /** Somebody's, newest first. */
    List<TimelineBulk> of(PersonId person, int most) {
        return withLines(jdbc.sql("select * from timeline_bulk where person_id = ? order by begun_at desc, id limit ?")
                .params(person.value(), most)
                .query((row, n) -> head(row, List.of()))
                .list());
    }

    /** Somebody's that are not over, newest first. */
    List<TimelineBulk> unfinished(PersonId person) {
        return withLines(jdbc.sql("""
                        select * from timeline_bulk b where person_id = ? and exists (select 1 from timeline_bulk_programme p
                            where p.bulk_id = b.id and p.outcome = case when b.undoing then 'DONE' else 'WAITING' end)
                        order by begun_at desc, id""")
                .param(person.value())
                .query((row, n) -> head(row, List.of()))
                .list());
    }

    private List<TimelineBulk> withLines(List<TimelineBulk> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        Map<UUID, List<Line>> lines = new LinkedHashMap<>();
        heads.forEach(head -> lines.put(head.id().value(), new ArrayList<>()));
        jdbc.sql("select * from timeline_bulk_programme where bulk_id = any(?) order by bulk_id, position")
                .param(lines.keySet().toArray(UUID[]::new))
                .query(row -> {
                    String refusal = row.getString("refusal");
                    lines.get(row.getObject("bulk_id", UUID.class))
                            .add(new Line(
                                    new ProgrammeId(row.getObject("programme_id", UUID.class)),
                                    State.valueOf(row.getString("outcome")),
                                    refusal == null
                                            ? null
                                            : BulkRefusal.read(refusal, (String[])
                                                    row.getArray("arguments").getArray())));
                });
        return heads.stream()
                .map(head -> new TimelineBulk(
                        head.id(),
                        head.change(),
                        head.reason(),
                        head.begunAt(),
                        head.undoing(),
                        head.stopped(),
                        List.copyOf(lines.get(head.id().value()))))
                .toList();
    }

    private TimelineBulk head(ResultSet row, List<Line> lines) throws SQLException {
        return new TimelineBulk(
                new TimelineBulkId(row.getObject("id", UUID.class)),
                changes.change(row.getString("kind"), row.getString("change")),
                row.getString("reason"),
                LocalDateTime.ofInstant(row.getTimestamp("begun_at").toInstant(), HOME),
                row.getBoolean("undoing"),
                row.getBoolean("stopped"),
                lines);
    }
}
