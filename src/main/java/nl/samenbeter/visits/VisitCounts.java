package nl.samenbeter.visits;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many visits teams made, without names, in one statement. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class VisitCounts {

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    VisitCounts(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /**
     * @param planned in the rounds that have begun, made or not
     * @param plannedThisWeek those of a round of which this week is a part
     */
    public record Count(int held, int planned, int heldThisWeek, int plannedThisWeek) {

        public static final Count NONE = new Count(0, 0, 0, 0);

        public Count plus(Count other) {
            return new Count(
                    held + other.held,
                    planned + other.planned,
                    heldThisWeek + other.heldThisWeek,
                    plannedThisWeek + other.plannedThisWeek);
        }
    }

    /** By programme; one without visits is left out. */
    public Map<ProgrammeId, Count> of(Collection<ProgrammeId> programmes) {
        Map<ProgrammeId, Count> counts = new HashMap<>();
        jdbc.sql("""
                        select r.programme_id, count(*) as planned, count(*) filter (where v.status = 'HELD') as held,
                            count(*) filter (where w.now) as planned_now,
                            count(*) filter (where w.now and v.status = 'HELD') as held_now
                        from visit_round r join plan_item i on i.id = r.plan_item_id join visit v on v.round_id = r.id
                        cross join lateral (select date_trunc('week', cast(:now as timestamptz) at time zone r.zone) as monday) m
                        cross join lateral (select i.first_day < m.monday + interval '7 days' and i.last_day >= m.monday as now) w
                        where r.programme_id = any(array(select unnest(:programmes))) and i.first_day < m.monday + interval '7 days'
                        group by r.programme_id""")
                .param("now", Timestamp.from(programmeClock.instant()))
                .param("programmes", programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.put(
                            new ProgrammeId(row.getObject("programme_id", UUID.class)),
                            new Count(
                                    row.getInt("held"),
                                    row.getInt("planned"),
                                    row.getInt("held_now"),
                                    row.getInt("planned_now")));
                });
        return counts;
    }
}
