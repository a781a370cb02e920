package nl.samenbeter.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms go a year after the run of the programme in which their visit was; and what two people wrote goes, with whose
 * visit it was, once one of them has been gone for a month: the visit then stands in the place of its visitor. That there was a visit, and how it ended, stays countable.
 *
 * @see <a href="../../../../../../docs/decisions/0021-visits.md">decision 0021</a>
 */
@Component
class VisitSweep {

    static final Period KEPT = Period.ofMonths(12);
    static final Period AFTER_LEAVING = Period.ofDays(30);

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    private static final long EVERY = 6 * 3_600_000L;

    /** By the last day of the run in which a visit was; of one outside the rounds, by its own. */
    private static final String OLD = """
            select v.id from visit v
            left join visit_round r on r.id = v.round_id
            left join plan_item i on i.id = r.plan_item_id
            left join lateral (select max(last_day) as last_day from plan_item
                where programme_id = i.programme_id and run_number = i.run_number) run on true
            where coalesce(run.last_day, v.alone_last_day) < :before""";

    /** One of the two has had no role anywhere since then, or is not known any more. */
    private static final String LEFT = """
            not exists (select 1 from role_grant g where g.person_id = %s and (g.ends_on is null or g.ends_on >= :day))""";

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    VisitSweep(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        LocalDate today = LocalDate.ofInstant(programmeClock.instant(), HOME);
        LocalDate before = today.minus(KEPT);
        words(OLD, "before", before);
        jdbc.sql("""
                        update visit set teacher_name = case when teacher_name is not null then '' end, place = null,
                            alone_title = case when alone_title is not null then '' end, version = version + 1
                        where (teacher_name <> '' or place is not null or alone_title <> '') and id in (%s)""".formatted(OLD)).param("before", before).update();
        LocalDate day = today.minus(AFTER_LEAVING);
        String visitor = "v.visitor_id <> v.id and " + LEFT.formatted("v.visitor_id");
        String host = "v.host_id is not null and " + LEFT.formatted("v.host_id");
        words("select v.id from visit v where " + visitor + " or " + host, "day", day);
        change("update visit v set visitor_id = v.id, version = version + 1 where " + visitor, day);
        change("update visit v set host_id = null, version = version + 1 where " + host, day);
    }

    private void words(String visits, String parameter, LocalDate value) {
        for (String table : List.of("visit_form", "visit_reaction", "visit_agreement")) {
            jdbc.sql("delete from " + table + " where visit_id in (" + visits + ")")
                    .param(parameter, value)
                    .update();
        }
    }

    private void change(String sql, LocalDate day) {
        jdbc.sql(sql).param("day", day).update();
    }
}
