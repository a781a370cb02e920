package nl.samenbeter.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.programme.YearEvents;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings to which a school is invited, in its year. */
@Component
public class EventCalendar implements YearEvents {

    private final JdbcClient jdbc;

    EventCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<YearEvent> of(SchoolId school, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select e.kind, e.held_on, e.begins, e.ends, e.status, concat_ws(', ', h.name, nullif(e.place, '')) as place
                        from network_event e left join school h on h.id = e.host_school_id
                        where e.held_on between :from and :to and (e.host_school_id = :school or exists
                            (select 1 from network_event_school s where s.event_id = e.id and s.school_id = :school))
                        order by e.held_on, e.begins, e.id""")
                .param("from", from)
                .param("to", to)
                .param("school", school.value())
                .query((row, n) -> new YearEvent(
                        row.getString("kind"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getObject("ends", LocalTime.class),
                        row.getString("place"),
                        EventStatus.CANCELLED.name().equals(row.getString("status"))))
                .list();
    }
}
