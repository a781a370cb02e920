package nl.samenbeter.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Facts;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.ChangeRecord.ItemChange;
import nl.samenbeter.timeline.ChangeRecord.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was changed, and reads it back. */
@Component
class ChangeRecords {

    private static final TypeReference<Map<Integer, List<RunWeek>>> WEEKS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ChangeRecords(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    static Kept kept(PlanState plan) {
        return new Kept(
                plan.programme(),
                plan.runs().stream().collect(Collectors.toMap(PlanState.Run::number, PlanState.Run::weeks)));
    }

    /** Items that differ between two plans. */
    static List<ItemChange> changed(PlanState before, PlanState after) {
        var becomes = after.byId();
        var was = before.byId();
        List<ItemChange> changed = new ArrayList<>();
        for (PlanState.Item item : before.items()) {
            PlanState.Item next = becomes.get(item.id());
            if (next == null || !next.moments().equals(item.moments())) {
                changed.add(new ItemChange(item.id(), item.moments(), next == null ? null : next.moments(), false));
            }
        }
        after.items().stream()
                .filter(item -> !was.containsKey(item.id()))
                .forEach(item -> changed.add(new ItemChange(item.id(), null, item.moments(), false)));
        return changed;
    }

    void add(ChangeRecord change) {
        Facts facts = change.after().facts();
        jdbc.sql("""
                        insert into timeline_change (id, school_id, team_id, programme_id, bulk_id, kind, change, reason, person_id,
                            happened_at, items, moments, people, clashes, facts_before, facts_after, weeks_before, weeks_after)
                        values (:id, :school, :team, :programme, :bulk, :kind, cast(:change as jsonb), :reason, :by, :at, :items,
                            :moments, :people, :clashes, cast(:factsBefore as jsonb), cast(:factsAfter as jsonb),
                            cast(:weeksBefore as jsonb), cast(:weeksAfter as jsonb))
                        """)
                .param("id", change.id().value())
                .param("school", facts.school().value())
                .param("team", facts.team().value())
                .param("programme", change.programme().value())
                .param("bulk", change.bulk(), Types.OTHER)
                .param("kind", change.change().kind())
                .param("change", json.writeValueAsString(change.change()))
                .param("reason", change.reason())
                .param("by", change.by() == null ? null : change.by().value(), Types.OTHER)
                .param("at", Timestamp.from(change.at()))
                .param("items", change.items())
                .param("moments", change.moments())
                .param("people", change.people())
                .param("clashes", change.clashes())
                .param("factsBefore", json.writeValueAsString(change.before().facts()))
                .param("factsAfter", json.writeValueAsString(facts))
                .param("weeksBefore", json.writeValueAsString(change.before().weeks()))
                .param("weeksAfter", json.writeValueAsString(change.after().weeks()))
                .update();
        addItems(change);
    }

    private void addItems(ChangeRecord change) {
        batches.batchUpdate(
                """
                insert into timeline_change_item (change_id, plan_item_id, school_id, before, after, undone)
                values (?, ?, ?, cast(? as jsonb), cast(? as jsonb), false)
                """,
                change.changed().stream()
                        .map(item -> new Object[] {
                            change.id().value(),
                            item.item().value(),
                            change.after().facts().school().value(),
                            item.before() == null ? null : json.writeValueAsString(item.before()),
                            item.after() == null ? null : json.writeValueAsString(item.after())
                        })
                        .toList());
    }

    Optional<ChangeRecord> find(TimelineChangeId id) {
        return jdbc
                .sql("select * from timeline_change where id = ?")
                .param(id.value())
                .query((row, n) -> read(row, items(List.of(id.value()))))
                .list()
                .stream()
                .findFirst();
    }

    /** Newest first, without what became of each item. */
    List<ChangeRecord> of(ProgrammeId programme, int most) {
        return jdbc.sql("select * from timeline_change where programme_id = ? order by sequence desc limit ?")
                .params(programme.value(), most)
                .query((row, n) -> read(row, Map.of()))
                .list();
    }

    int count(ProgrammeId programme) {
        return jdbc.sql("select count(*) from timeline_change where programme_id = ?")
                .param(programme.value())
                .query(Integer.class)
                .single();
    }

    /** The change that a bulk change made of a programme; empty when it made none. */
    Optional<TimelineChangeId> of(UUID bulk, ProgrammeId programme) {
        return jdbc.sql("select id from timeline_change where bulk_id = ? and programme_id = ?")
                .params(bulk, programme.value())
                .query(UUID.class)
                .optional()
                .map(TimelineChangeId::new);
    }

    void undone(TimelineChangeId id, Instant at, PersonId by, boolean inPart, Collection<PlanItemId> items) {
        jdbc.sql("update timeline_change set undone_at = ?, undone_by = ?, undone_in_part = ? where id = ?")
                .params(Timestamp.from(at), by.value(), inPart, id.value())
                .update();
        jdbc.sql("update timeline_change_item set undone = true where change_id = ? and plan_item_id = any(?)")
                .params(id.value(), items.stream().map(PlanItemId::value).toArray(UUID[]::new))
                .update();
    }

    private Map<UUID, List<ItemChange>> items(List<UUID> changes) {
        Map<UUID, List<ItemChange>> items = new HashMap<>();
        jdbc.sql("select * from timeline_change_item where change_id = any(:changes) order by plan_item_id")
                .param("changes", changes.toArray(UUID[]::new))
                .query(row -> {
                    items.computeIfAbsent(row.getObject("change_id", UUID.class), change -> new ArrayList<>())
                            .add(new ItemChange(
                                    new PlanItemId(row.getObject("plan_item_id", UUID.class)),
                                    moments(row.getString("before")),
                                    moments(row.getString("after")),
                                    row.getBoolean("undone")));
                });
        return items;
    }

    private @Nullable Moments moments(@Nullable String text) {
        return text == null ? null : json.readValue(text, Moments.class);
    }

    private ChangeRecord read(ResultSet row, Map<UUID, List<ItemChange>> items) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp undone = row.getTimestamp("undone_at");
        return new ChangeRecord(
                new TimelineChangeId(id),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                row.getObject("bulk_id", UUID.class),
                change(row.getString("kind"), row.getString("change")),
                row.getString("reason"),
                person(row, "person_id"),
                row.getTimestamp("happened_at").toInstant(),
                row.getInt("items"),
                row.getInt("moments"),
                row.getInt("people"),
                row.getInt("clashes"),
                new Kept(
                        json.readValue(row.getString("facts_before"), Facts.class),
                        json.readValue(row.getString("weeks_before"), WEEKS)),
                new Kept(
                        json.readValue(row.getString("facts_after"), Facts.class),
                        json.readValue(row.getString("weeks_after"), WEEKS)),
                items.getOrDefault(id, List.of()),
                undone == null ? null : undone.toInstant(),
                person(row, "undone_by"),
                (Boolean) row.getObject("undone_in_part"));
    }

    TimelineChange change(String kind, String text) {
        return json.readValue(text, TimelineChange.type(kind));
    }

    String text(TimelineChange change) {
        return json.writeValueAsString(change);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
