package nl.samenbeter.schoolyear;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moments of the year that the school's own tasks belong to. */
@Component
class YearTaskPlaces implements TaskPlaces {

    /** {@code plan.yearPlan.name} */
    private static final String YEAR = "yearPlan";

    private final JdbcClient jdbc;

    YearTaskPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<TaskId, TaskPlace> of(Collection<Placed> tasks) {
        List<Placed> ours =
                tasks.stream().filter(task -> task.programme() == null).toList();
        List<UUID> plans =
                ours.stream().flatMap(task -> task.aggregate().stream()).toList();
        if (plans.isEmpty()) {
            return Map.of();
        }
        Map<String, TaskPlace> places = new HashMap<>();
        jdbc.sql("""
                        select i.plan_id, i.element_id, i.first_day, i.last_day, i.begins, i.status, p.school_id, p.school_year
                        from year_item i join year_plan p on p.id = i.plan_id
                        where i.plan_id in (:plans) and i.element_id in (:elements)""")
                .param("plans", plans)
                .param("elements", ours.stream().map(Placed::element).toList())
                .query((row, n) -> places.put(
                        row.getString("plan_id") + row.getString("element_id"),
                        new TaskPlace(
                                null,
                                moment(row, YEAR, row.getString("school_year")),
                                "",
                                "jaar/" + row.getString("school_id") + "/" + row.getString("school_year"))))
                .list();
        Map<TaskId, TaskPlace> found = new HashMap<>();
        for (Placed task : ours) {
            TaskPlace place = places.get(task.businessKey() + task.element());
            if (place != null) {
                found.put(task.task(), place);
            }
        }
        return found;
    }

    @Override
    public Optional<Plan> around(Placed task) {
        Map<String, PlannedStep> elements = new HashMap<>();
        if (task.programme() == null && task.aggregate().isPresent()) {
            jdbc.sql("select element_id, name, first_day, last_day, begins, status from year_item where plan_id = ?")
                    .param(task.aggregate().get())
                    .query((row, n) -> elements.put(
                            row.getString("element_id"),
                            new PlannedStep(
                                    moment(row, row.getString("element_id"), row.getString("name")),
                                    List.of(YearItemStatus.LAPSED, YearItemStatus.SKIPPED)
                                            .contains(YearItemStatus.valueOf(row.getString("status"))))))
                    .list();
        }
        return elements.isEmpty() ? Optional.empty() : Optional.of(new Plan(elements, Map.of()));
    }

    private static TaskPlace.Moment moment(ResultSet row, String element, String name) throws SQLException {
        Time begins = row.getTime("begins");
        return new TaskPlace.Moment(
                element,
                name,
                row.getDate("first_day").toLocalDate(),
                row.getDate("last_day").toLocalDate(),
                begins == null ? null : begins.toLocalTime());
    }
}
