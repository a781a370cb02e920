package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What differs among the reader's tasks, read from the database; seldom more than some tens, however many tasks. */
final class TaskSorts {

    private final Map<TaskTitle, String> titles = new LinkedHashMap<>();
    private final Map<UUID, String> whose = new LinkedHashMap<>();
    private final SortedSet<String> kinds = new TreeSet<>();
    private int total;

    void row(ResultSet row) throws SQLException {
        String variant = row.getString("variant");
        var title =
                new TaskTitle(row.getString("element_id"), variant.isEmpty() ? null : variant, row.getString("name_"));
        titles.computeIfAbsent(title, TaskTitle::text);
        whose.put(row.getObject("whose", UUID.class), row.getString("whose_name"));
        kinds.add(row.getString("kind"));
        total += row.getInt("n");
    }

    /** Those that hold what is searched for. */
    Map<TaskTitle, String> titles(TaskAsk ask) {
        return titles.entrySet().stream()
                .filter(title -> !ask.searches() || ask.matches(title.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<UUID, String> whose() {
        return whose;
    }

    SortedSet<String> kinds() {
        return kinds;
    }

    int total() {
        return total;
    }
}
