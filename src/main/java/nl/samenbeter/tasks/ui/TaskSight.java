package nl.samenbeter.tasks.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.tasks.TaskChoice;
import nl.samenbeter.tasks.TaskHolder;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskOrder;
import org.jspecify.annotations.Nullable;

/**
 * What of the list is in sight and in which order, as the address holds it.
 *
 * @param search words of a title; not kept for another time
 */
record TaskSight(TaskChoice choice, String search) {

    /** What the address says; nothing when it says nothing that we know. */
    static Optional<TaskSight> of(QueryParameters query) {
        Optional<UUID> whose = query.getSingleParameter("team").flatMap(TaskSight::id);
        Optional<String> kind =
                query.getSingleParameter("soort").filter(text -> !text.isBlank() && text.length() <= 64);
        Optional<TaskHolder> holder = query.getSingleParameter("wie").flatMap(text -> one(TaskHolder.values(), text));
        Optional<TaskOrder> order = query.getSingleParameter("volgorde").flatMap(text -> one(TaskOrder.values(), text));
        Optional<String> search = query.getSingleParameter("zoek").filter(text -> !text.isBlank());
        if (whose.isEmpty() && kind.isEmpty() && holder.isEmpty() && order.isEmpty() && search.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TaskSight(
                new TaskChoice(
                        whose.orElse(null),
                        kind.orElse(null),
                        holder.orElse(TaskHolder.ALL),
                        order.orElse(TaskOrder.DUE)),
                search.orElse("")));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String text) {
        return List.of(values).stream()
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
    }

    QueryParameters query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (choice.whose() != null) {
            query.put("team", choice.whose().toString());
        }
        if (choice.kind() != null) {
            query.put("soort", choice.kind());
        }
        if (choice.holder() != TaskHolder.ALL) {
            query.put("wie", lower(choice.holder()));
        }
        if (choice.order() != TaskOrder.DUE) {
            query.put("volgorde", lower(choice.order()));
        }
        if (!search.isBlank()) {
            query.put("zoek", search);
        }
        return QueryParameters.simple(query);
    }

    /** Of the list, or of a task beside it. */
    String address(@Nullable TaskId task) {
        String query = query().getQueryString();
        return TasksView.ROUTE + (task == null ? "" : "/" + task) + (query.isEmpty() ? "" : "?" + query);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    boolean leavesOut() {
        return choice.leavesOut() || !search.isBlank();
    }
}
