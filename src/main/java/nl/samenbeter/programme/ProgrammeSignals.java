package nl.samenbeter.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.programme.ProgrammeSigns.Recent;
import nl.samenbeter.programme.ProgrammeSigns.Sessions;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signs of many programmes in one statement. No rights: the caller carries the scope. Not for views.
 */
@Component
@Transactional(readOnly = true)
public class ProgrammeSignals {

    /** So many programme weeks are looked back on (domain 3.6). */
    private static final int WEEKS = 4;

    private static final String SIGNS = """
            with chosen as materialized (
                select p.id, p.team_id, t.name as team_name, p.school_id, c.name as school_name, p.zone, p.resumes_on,
                    cast(cast(:now as timestamptz) at time zone p.zone as timestamp) as now_at,
                    cast(cast(:now as timestamptz) at time zone p.zone as date) as today, p.status = 'RUNNING'
                        and not (p.pause_reason is not null and p.paused_from <= cast(:now as timestamptz) at time zone p.zone
                            and coalesce(p.resumes_on > cast(:now as timestamptz) at time zone p.zone, false)) as moving
                from programme p join team t on t.id = p.team_id join school c on c.id = p.school_id
                where p.status <> 'STOPPED' and (p.team_id = any(:teams) or p.school_id = any(:schools)))
            select c.*, held.first_planned, held.last_held, m.missed, l.late, l.late_since, o.moved_on, q.since, q.recent_held, q.recent_planned
            from chosen c
            left join lateral (
                select min(s.held_on) as first_planned, max(s.held_on) filter (where s.held) as last_held
                from plan_item i join plan_session s on s.plan_item_id = i.id
                where i.programme_id = c.id and i.kind = 'BOARD_SESSIONS'
                    and (s.held is not null or i.status not in ('SKIPPED', 'CANCELLED'))) held on true
            left join lateral (
                select count(*) as missed from plan_item i join plan_session s on s.plan_item_id = i.id
                where i.programme_id = c.id and i.kind = 'BOARD_SESSIONS' and s.held is not true and s.held_on < c.today
                    and s.held_on > coalesce(held.last_held, s.held_on - 1)
                    and i.status not in ('SKIPPED', 'CANCELLED')) m on true
            left join lateral (
                select count(*) as late, cast(min(i.due_at) as date) as late_since from plan_item i
                where i.programme_id = c.id and i.status = 'OPEN' and i.due_at < cast(c.now_at as date)
                    and i.audience <> 'LEADERSHIP') l on true
            left join lateral (
                select greatest(cast(max(i.ended_at) at time zone c.zone as date), cast(max(i.opens_at)
                    filter (where i.status in ('OPEN', 'DONE', 'LAPSED')) as date)) as moved_on
                from plan_item i where i.programme_id = c.id) o on true
            left join lateral (
                select min(w.monday) as since, sum(x.held) as recent_held, sum(x.planned) as recent_planned
                from (select r.run_number, w.week_number, w.monday
                    from programme_run r join programme_week w on w.run_id = r.id
                    where r.programme_id = c.id and w.monday + 7 <= c.today
                    order by w.monday desc limit :weeks) w
                join lateral (
                    select count(*) filter (where s.held) as held, count(s.held_on) as planned
                    from plan_item i join plan_session s on s.plan_item_id = i.id
                    where i.programme_id = c.id and i.run_number = w.run_number and i.week_number = w.week_number
                        and i.kind = 'BOARD_SESSIONS'
                        and (s.held is not null or i.status not in ('SKIPPED', 'CANCELLED'))) x on true
                having count(*) = :weeks and min(w.run_number) > :eight) q on true
            order by lower(c.team_name), c.id
            """;

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeSignals(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** Of these teams and of all teams of these schools, by team name; programmes that were stopped show no signs. */
    public List<ProgrammeSigns> of(Collection<TeamId> teams, Collection<SchoolId> schools) {
        return jdbc.sql(SIGNS)
                .param("now", Timestamp.from(programmeClock.instant()))
                .param("teams", ids(teams))
                .param("schools", ids(schools))
                .param("weeks", WEEKS)
                .param("eight", ProgrammeRun.EIGHT_WEEKS)
                .query((row, n) -> signs(row))
                .list();
    }

    /** Schools with a programme that was not stopped. */
    public List<SchoolId> schools() {
        return jdbc.sql("select distinct school_id from programme where status <> 'STOPPED'")
                .query((row, n) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .list();
    }

    private static ProgrammeSigns signs(ResultSet row) throws SQLException {
        LocalDate today = row.getObject("today", LocalDate.class);
        LocalDate resumes = day(row, "resumes_on");
        return new ProgrammeSigns(
                new ProgrammeId(row.getObject("id", UUID.class)),
                new TeamId(row.getObject("team_id", UUID.class)),
                row.getString("team_name"),
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getString("school_name"),
                today,
                row.getBoolean("moving"),
                resumes == null || resumes.isAfter(today) ? null : resumes,
                new Sessions(day(row, "first_planned"), day(row, "last_held"), row.getInt("missed"), recent(row)),
                row.getInt("late"),
                day(row, "late_since"),
                day(row, "moved_on"));
    }

    private static @Nullable Recent recent(ResultSet row) throws SQLException {
        LocalDate since = day(row, "since");
        return since == null ? null : new Recent(since, row.getInt("recent_held"), row.getInt("recent_planned"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static UUID[] ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
