package nl.samenbeter.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open tasks of many teams, straight into the tables: each of ten members has ten, and the team ten that are nobody's; a
 * coach for ten teams; one person with ten thousand. Twice as many have ended. Ids are the hash of a name.
 */
final class ListData {

    private static final int TEAMS_PER_COACH = 10;

    /** Open tasks of a team: ten members with ten, and ten of nobody's. */
    private static final int PER_TEAM = 110;

    private final JdbcClient jdbc;
    private final int teams;
    private final int heavy;

    ListData(JdbcClient jdbc, int tasks) {
        this.jdbc = jdbc;
        heavy = Math.min(10_000, tasks / 10);
        teams = (tasks - heavy) / PER_TEAM;
    }

    List<PersonId> members(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> person("member " + i * 7 % teams + " " + i % 10))
                .toList();
    }

    PersonId coach() {
        return person("coach 0");
    }

    PersonId heavy() {
        return person("heavy");
    }

    int open() {
        return jdbc.sql("select count(*) from act_ru_task").query(Integer.class).single();
    }

    private static PersonId person(String name) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8)));
            return new PersonId(
                    UUID.fromString(hash.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void make() {
        organisation();
        run("create temporary table made (name text, team text, holder text, number int, open boolean)");
        run("insert into made select 'own ' || i || ' ' || k || ' ' || n, 'team ' || i, 'member ' || i || ' ' || k,"
                + " i * 31 + k * 17 + n * 37, true from " + teams()
                + ", generate_series(0, 9) k, generate_series(0, 9) n");
        run("insert into made select 'team ' || i || ' ' || n, 'team ' || i, null, i * 31 + n * 41, true from "
                + teams() + ", generate_series(0, 9) n");
        run("insert into made select 'heavy ' || n, 'team heavy', case when n % 2 = 0 then 'heavy' end, n * 13, true"
                + " from generate_series(1, " + heavy + ") n");
        run("insert into made select 'ended ' || e || ' ' || name, team, holder, number, false from made,"
                + " generate_series(1, 2) e");
        run("""
                insert into act_ru_task (id_, rev_, name_, task_def_key_, assignee_, priority_, create_time_, due_date_,
                    suspension_state_)
                select md5(name)::uuid, 1, 'Doelen formuleren', 'userTask_chooseGoals', md5(holder)::uuid, 50,
                    timestamp '2026-09-01', timestamp '2026-09-07' + number % 400 * interval '1 hour', 1
                from made where open order by md5(name)""");
        run("""
                insert into task_entry (task_id, school_id, team_id, programme_id, process_key, business_key, element_id,
                    form_key, kind, week_number, minutes, zone, candidate_groups, state, last_assignee, ended_at,
                    definition_id, name)
                select md5(m.name)::uuid, t.school_id, t.id, md5('programme ' || m.team)::uuid, 'Week2LookAndGoalsProcess',
                    md5('programme ' || m.team)::uuid, 'userTask_chooseGoals', 'form',
                    (array['goals', 'visit', 'session', 'talk'])[1 + number % 4], 1 + number % 8, 5 * (1 + number % 9),
                    'Europe/Amsterdam', array['COACH:' || t.id, 'MEMBER:' || t.id],
                    case when open then 'OPEN' else 'DONE' end,
                    case when not open then coalesce(md5(holder), md5('heavy'))::uuid end,
                    case when not open then timestamptz '2026-09-01' end, 'week2:1', 'Doelen formuleren'
                from made m join team t on t.id = md5(m.team)::uuid order by md5(m.name)""");
        run("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select gen_random_uuid(), 1, role || ':' || md5(team)::uuid, 'candidate', md5(name)::uuid
                from made, unnest(array['COACH', 'MEMBER']) role where open""");
        run("""
                insert into task_draft (task_id, person_id, school_id, content, saved_at)
                select md5(m.name)::uuid, md5(holder)::uuid, t.school_id, '{}', timestamptz '2026-09-08'
                from made m join team t on t.id = md5(m.team)::uuid where open and holder is not null and number % 10 = 3""");
        run("drop table made");
        run("vacuum analyze");
    }

    private void organisation() {
        run("insert into board (id, version, name) values (md5('board')::uuid, 0, 'Noorderbreed')");
        run(
                "insert into school (id, version, board_id, name, brin, region, sector, zone) select md5('school ' || i)::uuid,"
                        + " 0, md5('board')::uuid, 'School ' || i, '99ZZ', 'NOORD', 'VO', 'Europe/Amsterdam' from "
                        + teams());
        run("insert into team (id, version, school_id, name, kind) select md5('team ' || i)::uuid, 0,"
                + " md5('school ' || i / 5)::uuid, 'Team ' || i, 'SUPPORT' from " + teams()
                + " union all select md5('team heavy')::uuid, 0, md5('school 0')::uuid, 'Team', 'SUPPORT'");
        people("'member ' || i || ' ' || k", "i", "MEMBER", teams() + ", generate_series(0, 9) k");
        people("'coach ' || i / " + TEAMS_PER_COACH, "i", "COACH", teams());
        people("'heavy'", "'heavy'", "MEMBER", "generate_series(1, 1) i");
    }

    private void people(String name, String team, String role, String from) {
        run("insert into person (id, version, school_id, name, working_days) select distinct on (1) md5(" + name
                + ")::uuid, 0, md5('school 0')::uuid, " + name + ", 31 from " + from);
        run("insert into role_grant (id, version, person_id, role, scope_kind, scope_id, begins_on)"
                + " select gen_random_uuid(), 0, md5(" + name + ")::uuid, '" + role + "', 'TEAM', md5('team ' || "
                + team
                + ")::uuid, date '2026-08-01' from " + from);
    }

    private String teams() {
        return "generate_series(0, " + (teams - 1) + ") i";
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
