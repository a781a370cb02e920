package nl.samenbeter.events;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The meetings that tasks of a school or of no programme belong to. */
@Component
class EventTaskPlaces implements TaskPlaces {

    private final JdbcClient jdbc;

    EventTaskPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<TaskId, TaskPlace> of(Collection<Placed> tasks) {
        List<Placed> ours =
                tasks.stream().filter(task -> task.programme() == null).toList();
        List<UUID> ids =
                ours.stream().flatMap(task -> task.aggregate().stream()).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, TaskPlace> events = new HashMap<>();
        jdbc.sql("select id, kind, held_on, begins from network_event where id in (:events)")
                .param("events", ids)
                .query((row, n) -> {
                    LocalDate day = row.getDate("held_on").toLocalDate();
                    return events.put(
                            row.getString("id"),
                            new TaskPlace(
                                    null,
                                    new TaskPlace.Moment(
                                            row.getString("kind"),
                                            "",
                                            day,
                                            day,
                                            row.getTime("begins").toLocalTime()),
                                    "",
                                    "bijeenkomsten/" + row.getString("id")));
                })
                .list();
        Map<TaskId, TaskPlace> places = new HashMap<>();
        for (Placed task : ours) {
            TaskPlace place = events.get(task.businessKey());
            if (place != null) {
                places.put(task.task(), place);
            }
        }
        return places;
    }
}
