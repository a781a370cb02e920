package nl.samenbeter.programme;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a programme, in the order in which it happened; each code has the text {@code programme.event.<code>}. */
@Component
class ProgrammeEvents {

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeEvents(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    void happened(Programme programme, String code, @Nullable PersonId by) {
        happened(programme, code, by, null, null);
    }

    void happened(
            Programme programme,
            String code,
            @Nullable PersonId by,
            @Nullable LocalDate oldDay,
            @Nullable LocalDate newDay) {
        jdbc.sql("""
                        insert into programme_event (id, school_id, programme_id, happened_at, code, person_id, old_day, new_day)
                        values (:id, :school, :programme, :at, :code, cast(:by as uuid), :old, :new)
                        """)
                .param("id", UUID.randomUUID())
                .param("school", programme.school().value())
                .param("programme", programme.id().value())
                .param("at", Timestamp.from(programmeClock.instant()))
                .param("code", code)
                .param("by", by == null ? null : by.text())
                .param("old", oldDay == null ? null : Date.valueOf(oldDay), java.sql.Types.DATE)
                .param("new", newDay == null ? null : Date.valueOf(newDay), java.sql.Types.DATE)
                .update();
    }

    List<ProgrammeEvent> of(ProgrammeId programme) {
        return jdbc.sql("select happened_at, code, person_id, old_day, new_day from programme_event "
                        + "where programme_id = :programme order by happened_at desc, id")
                .param("programme", programme.value())
                .query((row, n) -> new ProgrammeEvent(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("code"),
                        row.getObject("person_id") == null
                                ? null
                                : new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("old_day", LocalDate.class),
                        row.getObject("new_day", LocalDate.class)))
                .list();
    }
}
