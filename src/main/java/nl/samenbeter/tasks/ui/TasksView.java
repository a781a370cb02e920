package nl.samenbeter.tasks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.tasks.TaskAccess;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPage;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

@Route(value = "taken/:task?", layout = MainLayout.class)
@Menu(order = 2, icon = "checklist")
@PermitAll
class TasksView extends Div
        implements BeforeEnterObserver,
                BeforeLeaveObserver,
                HasDynamicTitle,
                TaskPanel.Listener,
                TaskListSide.Listener {

    static final String ROUTE = "taken";

    private final TaskQueries queries;
    private final TaskForms forms;
    private final TaskTools tools;
    private final NextWords next;
    private final TaskAccess access;
    private final Clock systemClock;
    private final TaskListSide list;
    private final Div detail = new Div();
    private final Div columns;
    private @Nullable TaskPanel panel;
    private @Nullable TaskRow opened;
    private @Nullable String said;

    TasksView(
            TaskQueries queries,
            TaskTools tools,
            TaskForms forms,
            NextWords next,
            ObjectProvider<AboveTasks> headers,
            ObjectProvider<BelowTasks> footers,
            TaskAccess access,
            LiveUpdates live,
            Clock systemClock) {
        this.queries = queries;
        this.tools = tools;
        this.forms = forms;
        this.next = next;
        this.access = access;
        this.systemClock = systemClock;
        list = new TaskListSide(queries, tools, next, this, systemClock);
        columns = new Div(list, detail);
        var above = new Div();
        addClassName("tasks-page");
        above.addClassName("above");
        headers.orderedStream().flatMap(header -> header.component().stream()).forEach(above::add);
        columns.addClassName("md");
        footers.orderedStream().map(BelowTasks::component).forEach(list::add);
        detail.addClassName("pane");
        add(list.head(), list.report(), above, columns);
        live.register(this, ChangeKind.TASKS, this::lookAgain);
    }

    @Override
    public String getPageTitle() {
        return opened == null ? Texts.text("tasks.list.title") : TaskWords.title(opened);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        keep();
    }

    private void keep() {
        if (panel != null) {
            panel.keep();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TaskId wanted =
                event.getRouteParameters().get("task").map(TasksView::id).orElse(null);
        list.see(
                TaskSight.of(event.getLocation().getQueryParameters())
                        .orElseGet(() -> new TaskSight(tools.choices().choice(), "")),
                wanted);
        list.say(said);
        said = null;
        detail.removeAll();
        panel = null;
        TaskDetails details = wanted == null ? null : queries.details(wanted);
        opened = details == null ? null : details.row();
        list.refresh();
        if (details != null) {
            open(details);
        } else if (list.page().total() > 0) {
            detail.add(new EmptyState(Texts.text("tasks.list.choose")));
        }
        columns.setClassName("detail", details != null);
        setClassName("open", details != null);
    }

    /** An address that cannot be a task's is refused like somebody else's task. */
    static TaskId id(String parameter) {
        try {
            return new TaskId(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new AccessDeniedException("no such task");
        }
    }

    private void open(TaskDetails details) {
        TaskPanel shown = show(details);
        // after the layout has put the focus on the page's heading
        shown.heading()
                .getElement()
                .executeJs(
                        "requestAnimationFrame(() => requestAnimationFrame(() => { this.focus({preventScroll: true});"
                                + " this.closest('main').scrollIntoView(); }))");
    }

    private TaskPanel show(TaskDetails details) {
        var shown = new TaskPanel(details, queries.now(), list.sight().address(null), forms, tools, this, systemClock);
        detail.removeAll();
        detail.add(shown);
        panel = shown;
        return shown;
    }

    /** What the reader is at stays as it is. */
    private void lookAgain() {
        list.lookAgain();
        if (panel != null && opened != null && access.reads(opened.id())) {
            TaskDetails details = queries.details(opened.id());
            if (!panel.lookAgain(details)) {
                show(details);
            }
        }
    }

    private void goTo(@Nullable TaskId task) {
        UI.getCurrent()
                .navigate(
                        task == null ? ROUTE : ROUTE + "/" + task, list.sight().query());
    }

    @Override
    public void take(TaskRow row) {
        if (!Failures.trying(() -> tools.list().take(row.id()))) {
            outdated();
        } else if (opened != null && row.id().equals(opened.id())) {
            detail.removeAll();
            list.refresh();
            open(queries.details(row.id()));
        } else {
            goTo(row.id());
        }
    }

    @Override
    public void finished(TaskRow done) {
        String sentence = Texts.text("tasks.form.done", TaskWords.title(done));
        if (tools.undo().look(done.id()).isPossible()) {
            Notices.undo(sentence, () -> reopen(done));
        } else {
            Notices.success(sentence);
        }
        TaskPage now = list.asOfNow();
        Optional<TaskRow> following = NextWords.next(list.page(), done.id(), now);
        said = following.isEmpty() ? next.dayDone(now, list.sight().leavesOut()) : null;
        goTo(following.map(TaskRow::id).orElse(null));
    }

    @Override
    public void closed() {
        keep();
        TaskRow was = opened;
        gone();
        if (was != null) {
            list.focusCard(was.id());
        }
    }

    @Override
    public void gone() {
        goTo(null);
    }

    @Override
    public void reopen(TaskRow row) {
        Failures.trying(() -> goTo(tools.undo().reopen(row.id())));
        outdated();
    }

    @Override
    public void outdated() {
        list.refresh();
        MainLayout.refreshBadges();
    }
}
