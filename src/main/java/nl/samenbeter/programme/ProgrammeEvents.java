package nl.samenbeter.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a programme, in the order in which it happened; each code has the text {@code programme.event.<code>}. */
@Component
class ProgrammeEvents {

    /** What members read of a change of people, and everybody when it is forgotten. */
    static final String PLAN_MOVED = "planMoved";

    private final ProgrammeNotices notices;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeEvents(ProgrammeNotices notices, JdbcClient jdbc, Clock programmeClock) {
        this.notices = notices;
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
        written(programme, code, by, oldDay, newDay);
        notices.happened(programme, code, by, newDay);
    }

    /** As {@link #happened}, without telling anybody. */
    void written(
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

    /** What a change of people did; the words are made from it for the coach only. */
    void happened(Programme programme, String code, @Nullable PersonId by, ProgrammeEvent.People people) {
        jdbc.sql("""
                        insert into programme_event (id, school_id, programme_id, happened_at, code, person_id, old_day, new_day,
                            about_id, other_id, tasks_moved, tasks_returned, tasks_added, tasks_ended, appointments, led_weeks,
                            led_by, change_id)
                        values (:id, :school, :programme, :at, :code, :by, :first, :last, :about, :other, :moved, :returned,
                            :added, :ended, :appointments, :weeks, :leaders, :change)
                        """)
                .param("id", UUID.randomUUID())
                .param("school", programme.school().value())
                .param("programme", programme.id().value())
                .param("at", Timestamp.from(programmeClock.instant()))
                .param("code", code)
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("first", people.firstDay(), Types.DATE)
                .param("last", people.lastDay(), Types.DATE)
                .param("about", people.about() == null ? null : people.about().value(), Types.OTHER)
                .param("other", people.other() == null ? null : people.other().value(), Types.OTHER)
                .param("moved", people.tasksMoved())
                .param("returned", people.tasksReturned())
                .param("added", people.effects().added())
                .param("ended", people.effects().ended())
                .param("appointments", people.effects().moved())
                .param(
                        "weeks",
                        people.turns().stream().map(ProgrammeEvent.Turn::week).toArray(Integer[]::new))
                .param(
                        "leaders",
                        people.turns().stream()
                                .map(turn -> turn.leader().value())
                                .toArray(UUID[]::new))
                .param(
                        "change",
                        people.change() == null ? null : people.change().value(),
                        Types.OTHER)
                .update();
    }

    /** Whether a change of people stands in a history already. */
    boolean isTold(PeopleChangeId change) {
        return jdbc.sql("select exists (select 1 from programme_event where change_id = :change)")
                .param("change", change.value())
                .query(Boolean.class)
                .single();
    }

    /** Leaves of what a change of people did only that something moved: no person, no days. */
    void forget(PeopleChangeId change) {
        jdbc.sql("delete from programme_event where change_id = :change and appointments = 0 and led_weeks = '{}'")
                .param("change", change.value())
                .update();
        jdbc.sql("""
                        update programme_event set code = :moved, person_id = null, about_id = null, other_id = null,
                            old_day = null, new_day = null, tasks_moved = 0, tasks_returned = 0, tasks_added = 0,
                            tasks_ended = 0, appointments = appointments + cardinality(led_weeks), led_weeks = '{}',
                            led_by = '{}', change_id = null
                        where change_id = :change
                        """).param("moved", PLAN_MOVED).param("change", change.value()).update();
    }

    List<ProgrammeEvent> of(ProgrammeId programme) {
        return jdbc.sql("select * from programme_event "
                        + "where programme_id = :programme order by happened_at desc, sequence desc")
                .param("programme", programme.value())
                .query((row, n) -> new ProgrammeEvent(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("code"),
                        row.getObject("person_id") == null
                                ? null
                                : new PersonId(row.getObject("person_id", UUID.class)),
                        row.getObject("old_day", LocalDate.class),
                        row.getObject("new_day", LocalDate.class),
                        people(row)))
                .list();
    }

    private static ProgrammeEvent.@Nullable People people(ResultSet row) throws SQLException {
        UUID about = row.getObject("about_id", UUID.class);
        if (about == null && !PLAN_MOVED.equals(row.getString("code"))) {
            return null;
        }
        UUID other = row.getObject("other_id", UUID.class);
        UUID change = row.getObject("change_id", UUID.class);
        Integer[] weeks = (Integer[]) row.getArray("led_weeks").getArray();
        UUID[] leaders = (UUID[]) row.getArray("led_by").getArray();
        return new ProgrammeEvent.People(
                about == null ? null : new PersonId(about),
                other == null ? null : new PersonId(other),
                row.getObject("old_day", LocalDate.class),
                row.getObject("new_day", LocalDate.class),
                row.getInt("tasks_moved"),
                row.getInt("tasks_returned"),
                new PeopleEffects(row.getInt("tasks_added"), row.getInt("tasks_ended"), row.getInt("appointments")),
                IntStream.range(0, weeks.length)
                        .mapToObj(index -> new ProgrammeEvent.Turn(weeks[index], new PersonId(leaders[index])))
                        .toList(),
                change == null ? null : new PeopleChangeId(change));
    }
}
