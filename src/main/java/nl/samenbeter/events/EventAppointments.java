package nl.samenbeter.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that somebody goes to for the team's plan, in that person's own week. */
@Component
class EventAppointments implements PersonalAppointments {

    private static final String ROUTE = "bijeenkomsten/";

    private final JdbcClient jdbc;

    EventAppointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, List<PersonalAppointment>> of(Collection<PersonId> people, LocalDate from, LocalDate to) {
        Map<PersonId, List<PersonalAppointment>> found = new HashMap<>();
        jdbc.sql("""
                        select p.person_id, e.id, e.kind, e.held_on, e.begins, e.ends, e.status, r.team_id, l.plan_item_id,
                            concat_ws(', ', h.name, nullif(e.place, '')) as place
                        from event_participant p join event_registration r on r.id = p.registration_id
                        join network_event e on e.id = r.event_id
                        join event_plan_item l on l.event_id = e.id and l.team_id = r.team_id
                        left join school h on h.id = e.host_school_id
                        where p.person_id = any(:people) and e.held_on between :from and :to
                        order by e.held_on, e.begins, e.id""")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    found.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)), none -> new ArrayList<>())
                            .add(appointment(row));
                });
        return found;
    }

    private static PersonalAppointment appointment(ResultSet row) throws SQLException {
        LocalTime begins = row.getObject("begins", LocalTime.class);
        LocalTime ends = row.getObject("ends", LocalTime.class);
        EventStatus status = EventStatus.valueOf(row.getString("status"));
        return new PersonalAppointment(
                new PlanItemId(row.getObject("plan_item_id", UUID.class)),
                new TeamId(row.getObject("team_id", UUID.class)),
                PlanKind.NETWORK_EVENT,
                "events.kind." + row.getString("kind"),
                List.of(),
                row.getObject("held_on", LocalDate.class),
                begins,
                (int) ChronoUnit.MINUTES.between(begins, ends),
                row.getString("place"),
                !status.isToCome(),
                ROUTE + row.getObject("id", UUID.class));
    }
}
