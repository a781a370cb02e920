package nl.samenbeter.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Boards of fifty schools of five teams, each with a programme of forty items and forty board sessions, straight into the
 * tables. They began in nine different weeks; one in twenty has not, one in fifty is paused. Ids are the hash of a name.
 */
final class StatusData {

    static final int SCHOOLS = 50;
    static final int TEAMS = 5;

    /** Local moment of all schools, a Wednesday; in {@link StatusBench} too. */
    static final String NOW = "timestamp '2026-11-25 10:00'";

    private final JdbcClient jdbc;
    private final int boards;

    StatusData(JdbcClient jdbc, int boards) {
        this.jdbc = jdbc;
        this.boards = boards;
    }

    int schools() {
        return boards * SCHOOLS;
    }

    SchoolId school(int number) {
        return new SchoolId(id("school " + number));
    }

    BoardId board(int number) {
        return new BoardId(id("board " + number));
    }

    static PersonId leader(int school) {
        return new PersonId(id("leader " + school));
    }

    static PersonId member(int board) {
        return new PersonId(id("board member " + board));
    }

    static PersonId office() {
        return new PersonId(id("office"));
    }

    private static UUID id(String name) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return UUID.fromString(hash.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    void make() {
        organisation();
        programmes();
        items();
        visits();
        jdbc.sql("vacuum analyze").update();
    }

    private void organisation() {
        run(
                "insert into board (id, version, name) select md5('board ' || b)::uuid, 0, 'Bestuur ' || b from :from",
                "b",
                boards);
        run(
                "insert into school (id, version, board_id, name, brin, region, sector, zone) select "
                        + "md5('school ' || s)::uuid, 0, md5('board ' || s / 50)::uuid, 'School ' || s, '99ZZ', 'NOORD', "
                        + "'VO', 'Europe/Amsterdam' from :from",
                "s",
                schools());
        run(
                "insert into team (id, version, school_id, name, kind) select md5('team ' || t)::uuid, 0, "
                        + "md5('school ' || t / 5)::uuid, 'Team ' || t, 'SUPPORT' from :from",
                "t",
                teams());
        reader("'leader ' || r", "SCHOOL_LEADER", "SCHOOL", "md5('school ' || r)::uuid", schools());
        reader("'board member ' || r", "BOARD", "BOARD", "md5('board ' || r)::uuid", boards);
        reader("'office'", "PROGRAMME_OFFICE", "ALL", "null::uuid", 1);
    }

    private void reader(String name, String role, String kind, String scope, int number) {
        run(
                "insert into person (id, version, name, working_days) select md5(" + name + ")::uuid, 0, " + name
                        + ", 31 from :from",
                "r",
                number);
        run(
                "insert into role_grant (id, version, person_id, role, scope_kind, scope_id, begins_on) select "
                        + "gen_random_uuid(), 0, md5(" + name + ")::uuid, '" + role + "', '" + kind + "', " + scope
                        + ", date '2026-08-01' from :from",
                "r",
                number);
    }

    private void programmes() {
        run("""
                insert into programme (id, version, school_id, team_id, run_number, weeks, zone, release_id, planned_by,
                    planned_at, starts_on, status, session_time, session_frequency, session_day_minutes,
                    session_week_minutes, paused_from, pause_reason)
                select md5('programme ' || t)::uuid, 0, md5('school ' || t / 5)::uuid, md5('team ' || t)::uuid, 1, 8,
                    'Europe/Amsterdam', '1', md5('leader 0')::uuid, timestamptz '2026-08-01',
                    case when t % 20 = 0 then date '2027-01-11' else date '2026-11-23' - 7 * (t % 9) end,
                    case when t % 20 = 0 then 'PREPARING' when t % 50 = 1 then 'PAUSED' when t % 25 = 2 then 'STOPPED'
                        else 'RUNNING' end, time '08:15', 'DAILY', 10, 15,
                    case when t % 50 = 1 then date '2026-11-16' end, case when t % 50 = 1 then 'OTHER' end
                from :from""", "t", teams());
        run("""
                insert into programme_run (id, version, school_id, programme_id, run_number, release_id, arena, year_barometer)
                select md5('run ' || t)::uuid, 0, md5('school ' || t / 5)::uuid, md5('programme ' || t)::uuid, 1, '1', false,
                    false from :from""", "t", teams());
        run("""
                insert into programme_week (run_id, position, week_number, monday, first_monday)
                select md5('run ' || t)::uuid, w - 1, w, p.starts_on + 7 * (w - 1), p.starts_on + 7 * (w - 1)
                from :from, generate_series(1, 8) w, programme p where p.id = md5('programme ' || t)::uuid""", "t", teams());
    }

    /** Of what is over nine in ten were done in time; two in a hundred are still open. */
    private void items() {
        run("""
                insert into plan_item (id, version, school_id, team_id, programme_id, run_number, week_number, element_id,
                    plan_row, name, kind, audience, owner, minutes, own_minutes, inside_norm, zone, position,
                    jitter_seconds, first_day, last_day, moved_from, opens_at, due_at, lapses_at, status, ended_at,
                    by_hand, first_planned_on)
                select md5('item ' || t || ' ' || w || ' ' || k)::uuid, 0, p.school_id, p.team_id, p.id, 1, w,
                    'userTask_' || k, w || '.' || k, 'Onderdeel ' || k,
                    (array['BOARD_SESSIONS', 'VISIT', 'PREPARATION', 'GOALS', 'MEETING'])[k],
                    case when k = 5 and w % 4 = 0 then 'LEADERSHIP' else 'ALL' end, 'TEAM', 40, 0, true,
                    'Europe/Amsterdam', w * 5 + k, 0, d.monday, d.monday + 4, d.monday, d.monday + time '08:00',
                    d.due, d.due + interval '7 days',
                    case when p.status = 'PREPARING' or d.monday > date '2026-11-25' then 'PLANNED'
                        when d.due >= :now then 'OPEN' when h < 92 then 'DONE' when h < 94 then 'LAPSED'
                        when h < 96 then 'SKIPPED' when h < 97 then 'CANCELLED' when h < 98 then 'DONE' else 'OPEN' end,
                    case when d.due < :now and h < 98 and p.status <> 'PREPARING' then
                        (d.due + case when h = 97 then interval '1 day' else - interval '1 hour' end)
                            at time zone 'Europe/Amsterdam' end,
                    false, d.monday
                from :from join programme p on p.id = md5('programme ' || t)::uuid, generate_series(1, 8) w,
                    generate_series(1, 5) k,
                    lateral (select p.starts_on + 7 * (w - 1) as monday,
                        p.starts_on + 7 * (w - 1) + k - 1 + time '17:00' as due) d,
                    lateral (select (t * 37 + w * 13 + k * 5) % 100 as h) x
                order by t, w, k""".replace(":now", NOW), "t", teams());
        run("""
                insert into plan_session (plan_item_id, position, held_on, begins, minutes, held)
                select md5('item ' || t || ' ' || w || ' 1')::uuid, n, p.starts_on + 7 * (w - 1) + n, time '08:15', 10,
                    case when p.status <> 'PREPARING' and p.starts_on + 7 * (w - 1) + n <= date '2026-11-24'
                        and (t + n * 3 + w) % 60 <> 1 then (t + n * 3 + w) % 60 <> 0 end
                from :from join programme p on p.id = md5('programme ' || t)::uuid, generate_series(1, 8) w,
                    generate_series(0, 4) n order by t, w, n""", "t", teams());
    }

    private void visits() {
        run("""
                insert into visit_round (id, version, school_id, team_id, programme_id, plan_item_id, kind, status, zone,
                    made_at)
                select md5('round ' || i.id)::uuid, 0, i.school_id, i.team_id, i.programme_id, i.id, 'WORK', 'OPEN', i.zone,
                    timestamptz '2026-09-01'
                from plan_item i where i.kind = 'VISIT' and i.week_number in (3, 5) and i.status <> 'PLANNED'""");
        run("""
                insert into visit (id, version, school_id, team_id, programme_id, round_id, kind, visitor_id, minutes, status)
                select gen_random_uuid(), 0, r.school_id, r.team_id, r.programme_id, r.id, 'WORK', gen_random_uuid(), 40,
                    case when n < 5 then 'HELD' else 'PLANNED' end
                from visit_round r, generate_series(1, 6) n""");
    }

    int teams() {
        return schools() * TEAMS;
    }

    /** @param each what {@code :from} counts, from nought */
    private void run(String sql, String each, int number) {
        run(sql.replace(":from", "generate_series(0, " + (number - 1) + ") " + each));
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
