package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a page of rows that come part by part. */
final class TaskPageReader {

    private final List<TaskPage.Section> sections = new ArrayList<>();
    private final Set<TaskId> begun = new HashSet<>();
    private List<TaskRow> rows = new ArrayList<>();

    void row(ResultSet result) throws SQLException {
        TaskRow row = TaskRows.listed(result);
        var part = new TaskPart(row.group(), row.mine());
        if (sections.isEmpty() || !sections.getLast().part().equals(part)) {
            rows = new ArrayList<>();
            sections.add(new TaskPage.Section(part, result.getInt("total"), result.getInt("work"), rows));
        }
        rows.add(row);
        if (result.getBoolean("begun")) {
            begun.add(row.id());
        }
    }

    TaskPage page() {
        return new TaskPage(List.copyOf(sections), Set.copyOf(begun));
    }
}
