package nl.samenbeter.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which alerts are kept quiet, until when, why and by whom. */
@Component
class Snoozes {

    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    Snoozes(Directory directory, JdbcClient jdbc, Clock programmeClock) {
        this.directory = directory;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    record Key(ProgrammeId programme, AlertKind kind) {}

    private record Row(Key key, LocalDate endsOn, SnoozeReason reason, PersonId by) {}

    Map<Key, Snooze> of(Collection<ProgrammeId> programmes, LocalDate today) {
        List<Row> rows = jdbc.sql("select * from alert_snooze where programme_id = any(?) and ends_on > ?")
                .params(programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new), today)
                .query((row, n) -> new Row(
                        new Key(
                                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                                AlertKind.valueOf(row.getString("kind"))),
                        row.getObject("ends_on", LocalDate.class),
                        SnoozeReason.valueOf(row.getString("reason")),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list();
        Map<PersonId, String> names = rows.isEmpty()
                ? Map.of()
                : directory.names(rows.stream().map(Row::by).distinct().toList());
        Map<Key, Snooze> snoozes = new HashMap<>();
        rows.forEach(row ->
                snoozes.put(row.key(), new Snooze(row.endsOn(), row.reason(), names.getOrDefault(row.by(), ""))));
        return snoozes;
    }

    void put(Key key, SchoolId school, LocalDate endsOn, SnoozeReason reason, PersonId by) {
        jdbc.sql("""
                        insert into alert_snooze (programme_id, kind, school_id, ends_on, reason, person_id, made_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (programme_id, kind) do update set ends_on = excluded.ends_on,
                            reason = excluded.reason, person_id = excluded.person_id, made_at = excluded.made_at""")
                .params(
                        key.programme().value(),
                        key.kind().name(),
                        school.value(),
                        endsOn,
                        reason.name(),
                        by.value(),
                        Timestamp.from(programmeClock.instant()))
                .update();
    }

    void remove(Key key) {
        jdbc.sql("delete from alert_snooze where programme_id = ? and kind = ?")
                .params(key.programme().value(), key.kind().name())
                .update();
    }

    void removeOver(SchoolId school, LocalDate today) {
        jdbc.sql("delete from alert_snooze where school_id = ? and ends_on <= ?")
                .params(school.value(), today)
                .update();
    }
}
