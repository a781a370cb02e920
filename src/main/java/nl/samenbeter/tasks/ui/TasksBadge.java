package nl.samenbeter.tasks.ui;

import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.ui.MenuBadge;
import nl.samenbeter.ui.Texts;
import org.springframework.stereotype.Component;

/** What is late or due today, so that the number can reach nought. */
@Component
class TasksBadge implements MenuBadge {

    private final TaskQueries tasks;

    TasksBadge(TaskQueries tasks) {
        this.tasks = tasks;
    }

    @Override
    public String route() {
        return TasksView.ROUTE;
    }

    @Override
    public int count() {
        return tasks.counts().badge();
    }

    @Override
    public String label(int count) {
        return Texts.text("tasks.badge", count);
    }
}
