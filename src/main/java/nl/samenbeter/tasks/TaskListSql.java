package nl.samenbeter.tasks;

import java.util.ArrayList;
import java.util.List;

/**
 * The one definition of what is open for a reader; every list and every count is read from it. Two arms, mine and my
 * groups', over the engine's task table: one combined query was measured 300 times slower (performance 0.3).
 */
final class TaskListSql {

    private static final String COLUMNS =
            "e.zone, e.element_id, coalesce(e.variant, '') variant, coalesce(e.name, '') name_,"
                    + " e.kind, coalesce(e.team_id, e.school_id) whose, e.minutes";

    /** {@link TaskEntries#HOLDER} for the reader, whose roles are known: without a look at them for every task. */
    private static final String MINE =
            "select t.id_, true mine, t.due_date_ due, t.follow_up_date_ again, " + COLUMNS + """
             from act_ru_task t join task_entry e on e.task_id = t.id_
            where t.assignee_ = :me and (e.candidate_groups && cast(:groups as text[])
                or e.candidate_groups = '{}' and (e.team_id = any(cast(:memberOf as uuid[]))
                    or e.team_id is null and (e.school_id = any(cast(:scopes as uuid[]))
                        or exists (select 1 from team where school_id = e.school_id and id = any(cast(:scopes as uuid[]))))))
            """;

    /** Looks each task up, for by its costs PostgreSQL would read all tasks of the installation for a coach of ten teams. */
    private static final String LINKED = """
            with linked as materialized (select t.*
                from (select distinct task_id_ from act_ru_identitylink
                    where type_ = 'candidate' and group_id_ = any(cast(:groups as text[]))) l
                cross join lateral (select t.id_, t.assignee_, t.due_date_ from act_ru_task t
                    where t.id_ = l.task_id_ offset 0) t)
            """;

    private static final String OF_MY_GROUPS =
            "select t.id_, false mine, t.due_date_ due, null::timestamp again, " + COLUMNS + " from linked t ";

    private static final String NOBODYS =
            OF_MY_GROUPS + "join task_entry e on e.task_id = t.id_ where t.assignee_ is null";

    /**
     * A task is nobody's too when its holder's roles have ended, see {@link TaskEntries#HOLDER}. Roles are ended, never
     * deleted: only somebody with one that does not hold today, or with none at all, can have left a task behind.
     */
    private static final String LEFT_BEHIND = OF_MY_GROUPS + """
            join (select assignee_ from (select distinct assignee_ from linked where assignee_ <> :me) holder
                where not coalesce((select bool_and(%1$s) from role_grant g where g.person_id = assignee_::uuid), false)) gone
                on gone.assignee_ = t.assignee_
            join task_entry e on e.task_id = t.id_
            where not exists (select 1 from role_grant g where g.person_id = t.assignee_::uuid
                and %1$s and %2$s = any(e.candidate_groups))
            """.formatted(TaskGroups.HELD, TaskGroups.GROUP);

    /** The limits of the groups in each school's own time; the engine keeps moments in UTC. */
    private static final String EDGES = """
            edge as materialized (
                select zone, (date_trunc('day', here) + interval '1 day') at time zone zone at time zone 'UTC' tomorrow,
                    (date_trunc('week', here) + interval '7 days') at time zone zone at time zone 'UTC' monday
                from (select zone, cast(:now as timestamp) at time zone 'UTC' at time zone zone here
                    from (select distinct zone from list) zones) here)""";

    /** {@link TaskGroup#of}; what the reader has put off stands in the last one. */
    private static final String GROUP = "case when l.due is null or l.again > cast(:now as timestamp) then 3"
            + " when l.due < cast(:now as timestamp) then 0 when l.due < edge.tomorrow then 1"
            + " when l.due < edge.monday then 2 else 3 end";

    static final String ROW = """
            e.task_id, e.element_id, e.name, e.form_key, e.kind, e.school_id, e.team_id, e.programme_id, e.week_number,
            e.minutes, e.zone, e.candidate_groups, e.variant, coalesce(team.name, school.name) whose_name""";

    static final String NAMES = " join school on school.id = e.school_id left join team on team.id = e.team_id";

    private TaskListSql() {}

    /** Both arms are narrowed, so that neither reads more than without a choice; empty when there is nothing to read. */
    static String arms(TaskChoice choice, boolean inGroups) {
        String narrowed = (choice.whose() == null ? "" : " and coalesce(e.team_id, e.school_id) = :whose")
                + (choice.kind() == null ? "" : " and e.kind = :kind");
        List<String> arms = new ArrayList<>();
        if (choice.holder() != TaskHolder.NOBODYS) {
            arms.add(MINE + narrowed);
        }
        boolean groups = inGroups && choice.holder() != TaskHolder.MINE;
        if (groups) {
            arms.add(NOBODYS + narrowed);
            arms.add(LEFT_BEHIND + narrowed);
        }
        return (groups ? LINKED : "") + String.join(" union all ", arms);
    }

    private static String placed(String arms, String columns, String joins) {
        return "with list as materialized (" + arms + "), " + EDGES
                + ", placed as (select l.id_, l.mine, l.due, l.again, l.minutes, " + GROUP + " grp, "
                + "l.again > cast(:now as timestamp) put_off"
                + columns + " from list l join edge on edge.zone = l.zone" + joins + ") ";
    }

    static String counts(String arms) {
        return placed(arms, "", "")
                + "select count(*) filter (where grp = 0) late, count(*) filter (where grp = 1) today,"
                + " count(*) all_ from placed";
    }

    /** What there is, by whose it is, kind and title. */
    static String offer(String arms) {
        return "with list as materialized (" + arms
                + "), sorts as (select whose, kind, element_id, variant, name_, count(*) n"
                + " from list group by whose, kind, element_id, variant, name_) select sorts.*,"
                + " coalesce(team.name, school.name) whose_name from sorts left join team on team.id = whose"
                + " left join school on school.id = whose";
    }

    static String rows(String arms) {
        return placed(arms, "", "") + "select l.mine, l.due, l.again, l.grp, l.put_off, " + ROW
                + " from placed l join task_entry e on e.task_id = l.id_" + NAMES
                + " order by l.due nulls last, l.id_ limit :limit";
    }

    /**
     * The first rows of each part with the part's totals. The ranks come from the reader's language, see {@link
     * TaskRanks}.
     */
    static String page(String arms, TaskOrder order, boolean titled) {
        String joins = (titled ? " " + TaskRanks.JOIN_TITLES : "")
                + (order == TaskOrder.WHOSE ? " " + TaskRanks.JOIN_WHOSE : "");
        String begun = ", l.id_ in (select task_id from task_draft where person_id = :person) begun";
        String rank = switch (order) {
            case DUE -> "";
            case TITLE -> ", titles.rank rank";
            case WHOSE -> ", owners.rank rank";
            case SHORTEST -> ", nullif(l.minutes, 0) rank";
        };
        return placed(arms, begun + rank, joins)
                + """
                , ranked as (
                    select p.*, row_number() over (partition by grp, mine order by begun desc, %s due nulls last, id_) at,
                        count(*) over (partition by grp, mine) total, sum(minutes) over (partition by grp, mine) work,
                        (cast(:limits as integer[]))[grp * 2 + case when mine then 1 else 2 end] most
                    from placed p)
                select l.mine, l.due, l.again, l.grp, l.put_off, l.begun, l.total, l.work, %s
                from ranked l join task_entry e on e.task_id = l.id_ %s
                where l.at <= l.most or l.id_ = :open
                order by l.grp, l.mine desc, l.at > l.most desc, l.at
                """.formatted(order == TaskOrder.DUE ? "" : "rank nulls last,", ROW, NAMES);
    }
}
