package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.NextTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the next item opens for somebody, for an empty task list. */
@Component
class UpcomingPlanItems implements NextTask {

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    UpcomingPlanItems(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Upcoming> after(PersonId person) {
        return jdbc.sql("""
                        select i.opens_at, i.element_id, i.name from plan_item i
                        join programme p on p.id = i.programme_id and p.status in ('PREPARING', 'RUNNING')
                        join role_grant g on g.scope_kind = 'TEAM' and g.scope_id = i.team_id and g.person_id = :person
                            and g.begins_on <= i.first_day and (g.ends_on is null or g.ends_on >= i.first_day)
                        where i.status = 'PLANNED' and i.opens_at > (cast(:now as timestamptz) at time zone i.zone)
                            and (g.role = 'COACH' and i.owner <> 'MEMBER' or g.role = 'MEMBER' and i.owner in ('MEMBER', 'TEAM'))
                        order by i.opens_at, i.position limit 1
                        """)
                .param("person", person.value())
                .param("now", programmeClock.instant().toString())
                .query((row, n) -> new Upcoming(
                        row.getObject("opens_at", LocalDateTime.class),
                        row.getString("element_id"),
                        row.getString("name")))
                .optional();
    }
}
