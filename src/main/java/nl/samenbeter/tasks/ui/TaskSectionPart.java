package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskPart;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** One part of a group: the reader's own tasks, or those that are nobody's. A card that says the same stays as it is. */
final class TaskSectionPart extends Div {

    private final TaskPart part;
    private final TaskListPart.Listener listener;
    private final Span words = new Span();
    private final Span count = new Span();
    private final UnorderedList lines = new UnorderedList();
    private final Button more = new Button();
    private final Map<TaskId, ListItem> items = new HashMap<>();
    private final Map<TaskId, TaskLine> said = new HashMap<>();

    TaskSectionPart(TaskPart part, TaskListPart.Listener listener) {
        this.part = part;
        this.listener = listener;
        addClassName("task-section");
        String group = "group-" + TaskSight.lower(part.group());
        lines.addClassName("tasks");
        lines.getElement().setAttribute("aria-labelledby", part.mine() ? group : group + " " + group + "-nobodys");
        more.addClassName("more");
        more.addClickListener(click -> more());
        if (!part.mine()) {
            count.addClassName("n");
            var head = new H3(words, new Span(" "), count);
            head.setId(group + "-nobodys");
            head.addClassName("sub");
            add(head);
        }
        add(lines, more);
    }

    void show(TaskPage.Section section, TaskLine.Sight sight, @Nullable TaskId selected) {
        String head = part.mine() ? null : head(section);
        words.setText(head == null ? "" : head);
        count.setText("(" + Texts.text("tasks.list.number", section.total()) + ")");
        var wanted = new LinkedHashMap<TaskId, ListItem>();
        for (TaskRow row : section.rows()) {
            wanted.put(row.id(), item(sight.line(row, whose(row, head))));
        }
        var staying = new HashSet<>(wanted.values());
        items.values().stream().filter(item -> !staying.contains(item)).forEach(lines::remove);
        items.clear();
        items.putAll(wanted);
        said.keySet().retainAll(wanted.keySet());
        int at = 0;
        for (ListItem item : wanted.values()) {
            if (at >= lines.getComponentCount() || lines.getComponentAt(at) != item) {
                lines.addComponentAtIndex(at, item);
            }
            at++;
        }
        cards().forEach(card -> card.selected(card.row().id().equals(selected)));
        more.setVisible(section.rest() > 0);
        more.setText(Texts.text("tasks.list.more", section.rest()));
        more.setAriaLabel(Texts.text("tasks.list.moreOf", section.rest(), TaskWords.group(part.group())));
    }

    private ListItem item(TaskLine line) {
        TaskId id = line.row().id();
        ListItem before = items.get(id);
        if (before != null && line.equals(said.get(id))) {
            return before;
        }
        said.put(id, line);
        return new ListItem(
                new TaskCard(line).claim(() -> listener.take(line.row())).pick(listener.selection()));
    }

    private List<TaskCard> cards() {
        return items.values().stream()
                .flatMap(Component::getChildren)
                .map(TaskCard.class::cast)
                .toList();
    }

    /** The button keeps the focus; with the last tasks it goes, and the first of them gets it. */
    private void more() {
        int at = lines.getComponentCount();
        listener.more(part);
        if (!more.isVisible() && at < lines.getComponentCount()) {
            ((TaskCard) lines.getComponentAt(at).getChildren().findFirst().orElseThrow()).focus();
        }
    }

    /** In one word for all of them where they are all of one kind; nothing else is known of those out of sight. */
    private static String head(TaskPage.Section section) {
        List<String> heads = section.rows().stream()
                .map(row -> TaskWords.whose(row, "section"))
                .distinct()
                .toList();
        return heads.size() == 1 && section.rest() == 0 ? heads.getFirst() : Texts.text("tasks.list.nobodys");
    }

    private static @Nullable String whose(TaskRow row, @Nullable String head) {
        if (row.mine()) {
            return row.shared() ? TaskWords.whose(row, "tag") : null;
        }
        return TaskWords.whose(row, "section").equals(head) ? null : TaskWords.whose(row, "tag");
    }
}
