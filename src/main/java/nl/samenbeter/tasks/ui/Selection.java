package nl.samenbeter.tasks.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Texts;

/** The tasks that are chosen to do the same with. */
final class Selection {

    private final Map<TaskId, TaskRow> chosen = new LinkedHashMap<>();
    private final Map<TaskId, PickBox> boxes = new HashMap<>();
    private final Runnable changed;

    Selection(Runnable changed) {
        this.changed = changed;
    }

    /** The box of a card; a later one for the same task takes its place. */
    PickBox box(TaskRow row) {
        var box = new PickBox(
                Texts.text("tasks.many.pick", TaskWords.title(row)),
                chosen.containsKey(row.id()),
                picked -> pick(row, picked));
        boxes.put(row.id(), box);
        return box;
    }

    private void pick(TaskRow row, boolean picked) {
        boolean was = chosen.containsKey(row.id());
        if (picked) {
            chosen.put(row.id(), row);
        } else {
            chosen.remove(row.id());
        }
        if (was != picked) {
            changed.run();
        }
    }

    void pick(Collection<TaskRow> rows) {
        rows.forEach(row -> chosen.put(row.id(), row));
        show();
    }

    void clear() {
        chosen.clear();
        show();
    }

    /** What is not in sight any more is not chosen any more either. */
    void keep(Collection<TaskRow> shown) {
        Map<TaskId, TaskRow> rows = shown.stream()
                .collect(Collectors.toMap(TaskRow::id, row -> row, (one, same) -> one, LinkedHashMap::new));
        if (chosen.keySet().retainAll(rows.keySet())) {
            changed.run();
        }
        chosen.replaceAll((id, row) -> rows.get(id));
    }

    private void show() {
        boxes.forEach((id, box) -> box.setPicked(chosen.containsKey(id)));
        changed.run();
    }

    List<TaskRow> rows() {
        return List.copyOf(chosen.values());
    }

    int size() {
        return chosen.size();
    }
}
