package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPart;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What is late, for today, for this week or later: one's own tasks, and under them what is still nobody's. */
final class TaskGroupPart extends Div {

    private final TaskGroup group;
    private final Span count = new Span();
    private final TaskSectionPart mine;
    private final TaskSectionPart nobodys;

    TaskGroupPart(TaskGroup group, TaskListPart.Listener listener) {
        this.group = group;
        mine = new TaskSectionPart(new TaskPart(group, true), listener);
        nobodys = new TaskSectionPart(new TaskPart(group, false), listener);
        addClassName("task-group");
        count.addClassName("n");
        var title = new H2(new Span(TaskWords.group(group) + " "), count);
        title.setId("group-" + TaskSight.lower(group));
        var head = new Div(shape(group), title);
        head.addClassName("grp");
        add(head);
    }

    void show(TaskLine.Sight sight, @Nullable TaskId selected) {
        count.setText("(" + Texts.text("tasks.list.number", sight.page().total(group)) + ")");
        show(mine, true, sight, selected);
        show(nobodys, false, sight, selected);
    }

    private void show(TaskSectionPart part, boolean own, TaskLine.Sight sight, @Nullable TaskId selected) {
        var section = sight.page().sections().stream()
                .filter(one -> one.part().equals(new TaskPart(group, own)))
                .findFirst();
        if (section.isEmpty()) {
            part.removeFromParent();
            return;
        }
        if (part.getParent().isEmpty()) {
            addComponentAtIndex(own ? 1 : getComponentCount(), part);
        }
        part.show(section.get(), sight, selected);
    }

    private static Component shape(TaskGroup group) {
        return switch (group) {
            case LATE -> Status.LATE.shape();
            case TODAY -> Icon.SUN.create("accc");
            case THIS_WEEK -> Icon.CALENDAR.create("accc");
            case LATER -> Icon.CHEVRON_RIGHT.create("restc");
        };
    }
}
