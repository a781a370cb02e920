package nl.samenbeter.programme;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.security.ScopeKind;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskPlaces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The week, moment and goal of the tasks of a programme, for those who may see that programme. */
@Component
class ProgrammeTaskPlaces implements TaskPlaces {

    /** What a task of the preparation belongs to: {@code plan.programmeStart.name}. */
    private static final String START = "programmeStart";

    private static final String WEEK = "programmeWeek";

    private static final String ITEMS = """
            select i.id, i.programme_id, i.element_id, i.name, i.run_number, i.week_number, i.first_day, i.last_day,
                case when i.first_day = i.last_day
                    and (select count(*) from plan_session s where s.plan_item_id = i.id) < 2 then i.begins end begins,
                (select count(*) from programme_week w join programme_run r on r.id = w.run_id
                    where r.programme_id = i.programme_id and r.run_number = i.run_number) weeks,
                (select count(*) from programme_week w join programme_run r on r.id = w.run_id
                    where r.programme_id = i.programme_id and r.run_number = i.run_number and w.monday <= own.monday) position,
                (select count(*) from programme_week w join programme_run r on r.id = w.run_id
                    where r.programme_id = i.programme_id and (r.run_number < i.run_number
                        or r.run_number = i.run_number and w.monday <= own.monday)) sequence
            from plan_item i join programme p on p.id = i.programme_id
            left join programme_run of_item on of_item.programme_id = i.programme_id and of_item.run_number = i.run_number
            left join programme_week own on own.run_id = of_item.id and own.week_number = i.week_number
            where i.id in (:items) and (p.team_id = any(:teams) or p.school_id = any(:schools))""";

    private static final String PROGRAMMES = """
            select id, starts_on, status from programme
            where id in (:programmes) and (team_id = any(:teams) or school_id = any(:schools))""";

    private final TeamGoals goals;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    ProgrammeTaskPlaces(TeamGoals goals, CurrentUser currentUser, JdbcClient jdbc) {
        this.goals = goals;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    private record Item(PlanItemId id, ProgrammeId programme, TaskPlace.Week week, TaskPlace.Moment moment) {}

    private record Seen(ProgrammeId id, LocalDate startsOn, boolean preparing) {}

    @Override
    public Map<TaskId, TaskPlace> of(Collection<Placed> tasks) {
        List<UUID> programmes = tasks.stream()
                .map(Placed::programme)
                .filter(Objects::nonNull)
                .map(ProgrammeId::value)
                .distinct()
                .toList();
        if (programmes.isEmpty()) {
            return Map.of();
        }
        Map<ProgrammeId, Seen> seen = new HashMap<>();
        scoped(PROGRAMMES)
                .param("programmes", programmes)
                .query(ProgrammeTaskPlaces::seen)
                .list()
                .forEach(one -> seen.put(one.id(), one));
        Map<PlanItemId, Item> items = items(tasks);
        Map<ProgrammeId, String> chosen = goals.of(seen.keySet());
        Map<TaskId, TaskPlace> places = new HashMap<>();
        for (Placed task : tasks) {
            Seen programme = task.programme() == null ? null : seen.get(task.programme());
            if (programme != null) {
                Item item = task.planItem() == null ? null : items.get(task.planItem());
                places.put(task.task(), place(programme, item, chosen.getOrDefault(programme.id(), "")));
            }
        }
        return places;
    }

    private static TaskPlace place(Seen programme, @Nullable Item item, String goal) {
        String route = "week/" + programme.id();
        if (item != null) {
            return new TaskPlace(
                    item.week(), item.moment(), goal, route + "/" + item.week().sequence());
        }
        TaskPlace.Moment start = new TaskPlace.Moment(START, "", programme.startsOn(), programme.startsOn(), null);
        return new TaskPlace(null, programme.preparing() ? start : null, programme.preparing() ? "" : goal, route);
    }

    private Map<PlanItemId, Item> items(Collection<Placed> tasks) {
        List<UUID> ids = tasks.stream()
                .map(Placed::planItem)
                .filter(Objects::nonNull)
                .map(PlanItemId::value)
                .distinct()
                .toList();
        Map<PlanItemId, Item> items = new HashMap<>();
        if (!ids.isEmpty()) {
            scoped(ITEMS)
                    .param("items", ids)
                    .query(ProgrammeTaskPlaces::item)
                    .list()
                    .forEach(item -> items.put(item.id(), item));
        }
        return items;
    }

    @Override
    public Optional<Plan> around(Placed task) {
        if (task.programme() == null) {
            return Optional.empty();
        }
        UUID item = task.planItem() == null ? null : task.planItem().value();
        Map<Integer, TaskPlace.Moment> weeks = new HashMap<>();
        scoped("""
                select w.week_number, w.monday from programme_week w join programme_run r on r.id = w.run_id
                    join programme p on p.id = r.programme_id
                where p.id = :programme and (p.team_id = any(:teams) or p.school_id = any(:schools))
                    and r.run_number = coalesce((select run_number from plan_item where id = :item::uuid), 1)""")
                .param("programme", task.programme().value())
                .param("item", item)
                .query((row, n) -> {
                    LocalDate monday = row.getDate("monday").toLocalDate();
                    return weeks.put(
                            row.getInt("week_number"),
                            new TaskPlace.Moment(WEEK, "", monday, monday.plusDays(4), null));
                })
                .list();
        Map<String, PlannedStep> elements = new HashMap<>();
        if (item != null) {
            scoped("""
                    select distinct on (i.element_id) i.*, 0 weeks, 0 position, 0 sequence
                    from plan_item i join plan_item own on own.id = :item join programme p on p.id = i.programme_id
                    where i.programme_id = own.programme_id and i.run_number = own.run_number
                        and (p.team_id = any(:teams) or p.school_id = any(:schools))
                    order by i.element_id, i.week_number = own.week_number desc""")
                    .param("item", item)
                    .query((row, n) -> elements.put(
                            row.getString("element_id"),
                            new PlannedStep(
                                    item(row, n).moment(),
                                    !List.of("PLANNED", "OPEN", "DONE").contains(row.getString("status")))))
                    .list();
        }
        return Optional.of(new Plan(elements, weeks));
    }

    private JdbcClient.StatementSpec scoped(String sql) {
        var me = currentUser.require();
        return jdbc.sql(sql)
                .param("teams", ProgrammeQueries.scopes(me, ScopeKind.TEAM, Permission.PROGRAMME_SEE))
                .param("schools", ProgrammeQueries.scopes(me, ScopeKind.SCHOOL, Permission.PROGRAMME_SEE));
    }

    private static Seen seen(ResultSet row, int n) throws SQLException {
        return new Seen(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getDate("starts_on").toLocalDate(),
                ProgrammeStatus.valueOf(row.getString("status")) == ProgrammeStatus.PREPARING);
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        int run = row.getInt("run_number");
        var week = new ProgrammeWeek(0, run, row.getInt("week_number"), date(row.getDate("first_day")));
        Time begins = row.getTime("begins");
        return new Item(
                new PlanItemId(row.getObject("id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                new TaskPlace.Week(
                        row.getInt("position"),
                        row.getInt("weeks"),
                        week.isCycle() ? week.cycle() : 0,
                        week.label(),
                        row.getInt("sequence")),
                new TaskPlace.Moment(
                        row.getString("element_id"),
                        row.getString("name"),
                        date(row.getDate("first_day")),
                        date(row.getDate("last_day")),
                        begins == null ? null : begins.toLocalTime()));
    }

    private static LocalDate date(Date date) {
        return date.toLocalDate();
    }
}
