package nl.samenbeter.programme;

/** How many teams stand, in one statement: their newest programme, its last two weeks, and what of it is late. */
final class StandingSql {

    private static final String TEAMS = """
            with chosen as materialized (
                select t.id as team_id, t.name as team_name, t.kind = 'SUPPORT' as supporting, s.id as school_id,
                    s.name as school_name, b.id as board_id, b.name as board_name, p.*
                from team t join school s on s.id = t.school_id join board b on b.id = s.board_id
                left join lateral (
                    select p.id, p.status, p.starts_on, p.weeks, p.pause_reason,
                        case when %s then p.paused_from end as paused_from, p.resumes_on, %s as now_at
                    from programme p where p.team_id = t.id
                    order by p.status = 'STOPPED', p.starts_on desc, p.id limit 1) p on true
                where %%s)
            """.formatted(StandsAt.PAUSE_IS_THERE, StandsAt.SQL);

    /** The programme week of today and the one before: what is over counts that long (rule of {@link TeamProgress}). */
    private static final String STANDING = """
            select c.*, w.sequence, w.weeks[1][1] as run_number, w.weeks[1][2] as week_number,
                date '2000-01-01' + w.weeks[1][3] as monday,
                c.status = 'PREPARING' and not exists (
                    select 1 from consent where consent.school_id = c.school_id) as consent_missing,
                c.status = 'PREPARING' and not exists (
                    select 1 from freed_time where freed_time.programme_id = c.id) as time_missing,
                d.held, d.not_held, d.planned, d.done, d.lapsed, d.skipped, d.cancelled,
                l.late, l.elements[1] as late_element, l.names[1] as late_name
            from chosen c
            left join lateral (
                select count(*) as sequence, array_agg(array[r.run_number, w.week_number, w.monday - date '2000-01-01']
                    order by r.run_number desc, w.position desc) as weeks
                from programme_run r join programme_week w on w.run_id = r.id
                where r.programme_id = c.id and w.monday <= cast(c.now_at as date) and c.status <> 'PREPARING') w on true
            left join lateral (
                select sum(s.held) as held, sum(s.not_held) as not_held, sum(s.planned) as planned,
                    count(*) filter (where i.status = 'DONE') as done,
                    count(*) filter (where i.status = 'LAPSED') as lapsed,
                    count(*) filter (where i.status = 'SKIPPED') as skipped,
                    count(*) filter (where i.status = 'CANCELLED') as cancelled
                from (values (w.weeks[1][1], w.weeks[1][2]), (w.weeks[2][1], w.weeks[2][2])) v (run_number, week_number)
                join plan_item i on i.programme_id = c.id and i.run_number = v.run_number
                    and i.week_number = v.week_number and i.audience <> 'LEADERSHIP'
                left join lateral (
                    select count(*) filter (where s.held) as held, count(*) filter (where not s.held) as not_held,
                        count(*) filter (where s.held_on <= cast(c.now_at as date)
                            and (s.held is not null or i.status not in ('SKIPPED', 'CANCELLED'))) as planned
                    from plan_session s where s.plan_item_id = i.id and i.kind = 'BOARD_SESSIONS') s on true) d on true
            left join lateral (
                select count(*) as late, array_agg(i.element_id order by i.run_number, i.position) as elements,
                    array_agg(i.name order by i.run_number, i.position) as names
                from plan_item i where i.programme_id = c.id and i.status = 'OPEN' and i.due_at < cast(c.now_at as date)
                    and i.audience <> 'LEADERSHIP') l on true
            order by lower(c.team_name), c.team_id
            """;

    /** Asks only whether, not how often: of most teams the answer lies in one or two rows. */
    private static final String MARKS = """
            select t.id as team_id, t.school_id, t.kind = 'SUPPORT' as supporting, p.status, l.late,
                p.status = 'RUNNING' and not l.late and exists (
                    select 1 from (
                        select r.run_number, w.week_number from programme_run r join programme_week w on w.run_id = r.id
                        where r.programme_id = p.id and w.monday <= cast(p.now_at as date)
                        order by r.run_number desc, w.position desc limit 2) v
                    where exists (
                            select 1 from plan_item i where i.programme_id = p.id and i.run_number = v.run_number
                                and i.week_number = v.week_number and i.status = 'LAPSED' and i.audience <> 'LEADERSHIP')
                        or exists (
                            select 1 from plan_item i join plan_session s on s.plan_item_id = i.id and not s.held
                            where i.programme_id = p.id and i.run_number = v.run_number
                                and i.week_number = v.week_number and i.kind = 'BOARD_SESSIONS'
                                and i.audience <> 'LEADERSHIP')) as lost
            from team t join school s on s.id = t.school_id
            left join lateral (
                select p.id, p.status, %s as now_at from programme p where p.team_id = t.id
                order by p.status = 'STOPPED', p.starts_on desc, p.id limit 1) p on true
            cross join lateral (
                select p.status = 'RUNNING' and exists (
                    select 1 from plan_item i where i.programme_id = p.id and i.status = 'OPEN' and i.due_at < cast(p.now_at as date)
                        and i.audience <> 'LEADERSHIP') as late) l
            where %%s
            """.formatted(StandsAt.SQL);

    static final String MARKS_OF_SCHOOLS = MARKS.formatted("t.school_id = any(:scope)");

    static final String MARKS_OF_BOARDS = MARKS.formatted("s.board_id = any(:scope)");

    static final String OF_TEAMS = TEAMS.formatted("t.id = any(:scope)") + STANDING;

    /** Keeps its plan as {@link StandsAt#GIVEN} does. */
    static final String OF_SCHOOLS = TEAMS.formatted("t.school_id = any(array(select unnest(:scope)))") + STANDING;

    private StandingSql() {}
}
